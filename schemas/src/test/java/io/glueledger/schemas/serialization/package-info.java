/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests of the wire format, the keys and the registration, without a network. */
@NullMarked
package io.glueledger.schemas.serialization;

import org.jspecify.annotations.NullMarked;
