/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.judging;

import io.glueledger.base.problem.SourcePosition;
import java.util.Optional;

/**
 * A policy whose finding depends on a value that the input does not tell.
 *
 * @param policyId the policy
 * @param title its title
 * @param field what it would be about
 * @param at where that stands
 */
public record UndecidedFinding(
    String policyId, String title, Optional<String> field, SourcePosition at) {}
