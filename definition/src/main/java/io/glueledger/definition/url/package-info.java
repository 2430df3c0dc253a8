/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * URLs of databases and services, parsed by dialect into pieces of which each is shown or not, and
 * judged for TLS.
 */
@NullMarked
package io.glueledger.definition.url;

import org.jspecify.annotations.NullMarked;
