/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Several files of policies, overrides and exceptions become the one pack that judges. */
@NullMarked
package io.glueledger.policy.pack.merge;

import org.jspecify.annotations.NullMarked;
