/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** JSON and YAML as one kind of tree that knows where each of its nodes stands in the file. */
@NullMarked
package io.glueledger.check.tree;

import org.jspecify.annotations.NullMarked;
