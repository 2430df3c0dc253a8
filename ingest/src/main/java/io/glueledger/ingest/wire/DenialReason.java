/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.wire;

import java.util.Optional;

/**
 * Why one policy denies, as the caller is told.
 *
 * @param policyId the policy, or the right that is missing
 * @param field the path of the member that it is about
 * @param reason why; quotes only what the caller may read
 * @param fix what to do
 */
public record DenialReason(String policyId, Optional<String> field, String reason, String fix) {}
