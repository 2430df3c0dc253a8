/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Whether two definitions say the same of a connection, as far as that can be known. */
@NullMarked
package io.glueledger.definition.comparison;

import org.jspecify.annotations.NullMarked;
