/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** YAML and JSON as one kind of tree, whose nodes know where they stand. */
@NullMarked
package io.glueledger.base.tree;

import org.jspecify.annotations.NullMarked;
