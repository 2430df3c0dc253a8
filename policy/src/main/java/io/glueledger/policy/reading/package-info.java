/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Connections as people write them, on their way into the SDK's own classes. */
@NullMarked
package io.glueledger.policy.reading;

import org.jspecify.annotations.NullMarked;
