/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What all commands share: how they end, how they tell an error, how they read the configuration.
 */
@NullMarked
package io.glueledger.cli.command;

import org.jspecify.annotations.NullMarked;
