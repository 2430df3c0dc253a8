/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The gate as its users have it: a real broker, a real registry, a Glue behind, AWS's own clients
 * in front.
 */
@NullMarked
package io.glueledger.systemtests.gate;

import org.jspecify.annotations.NullMarked;
