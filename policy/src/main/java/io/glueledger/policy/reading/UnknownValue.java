/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.reading;

import io.glueledger.base.problem.SourcePosition;

/**
 * A value that the input does not tell.
 *
 * @param path of the member, as Glue writes it
 * @param why what stands in its place
 * @param at where
 */
public record UnknownValue(String path, String why, SourcePosition at) {}
