/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.auth;

import java.time.Duration;

/**
 * How long sessions last.
 *
 * @param idle one that is not used
 * @param longest one that is used, from signing in on
 */
public record SessionLimits(Duration idle, Duration longest) {}
