/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import io.glueledger.event.Definition;

/**
 * What a request says of a connection, as far as it may be stored, and what it says beyond that.
 *
 * @param definition fit for the log
 * @param secrets the values that are not shown in it; never to leave the process
 */
public record RedactedDefinition(Definition definition, RequestSecrets secrets) {}
