/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Glue's own rules, checked before Glue is asked: what its service model demands of every request,
 * and what its documentation demands of the connection types it describes.
 */
@NullMarked
package io.glueledger.definition.rules.violation;

import org.jspecify.annotations.NullMarked;
