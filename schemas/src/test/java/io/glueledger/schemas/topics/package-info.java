/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Tests of what the topics must be like; that they become so is tested with a broker, in module
 * cli.
 */
@NullMarked
package io.glueledger.schemas.topics;

import org.jspecify.annotations.NullMarked;
