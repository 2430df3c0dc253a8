/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** From YAML to the model of a pack: everything that is wrong with a file is told at once. */
@NullMarked
package io.glueledger.policy.pack.read;

import org.jspecify.annotations.NullMarked;
