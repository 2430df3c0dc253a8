/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What is wrong with something that a person wrote, and where. */
@NullMarked
package io.glueledger.base.problem;

import org.jspecify.annotations.NullMarked;
