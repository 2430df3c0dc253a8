/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Where packs of policies come from: the built-in one, files and folders, merged into the one that
 * judges.
 */
@NullMarked
package io.glueledger.policy.pack;

import org.jspecify.annotations.NullMarked;
