/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** YAML with positions, read strictly, and errors that say precisely what is wrong where. */
@NullMarked
package io.glueledger.policy.pack.yaml;

import org.jspecify.annotations.NullMarked;
