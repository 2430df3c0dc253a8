/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What a policy can know of a redacted definition: typed, named facts, with nothing hidden in them.
 */
@NullMarked
package io.glueledger.policy.facts;

import org.jspecify.annotations.NullMarked;
