/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Packs of policies as files: reading them strictly, saying precisely what is wrong with one, and
 * keeping one by its hash.
 */
@NullMarked
package io.glueledger.policy.pack;

import org.jspecify.annotations.NullMarked;
