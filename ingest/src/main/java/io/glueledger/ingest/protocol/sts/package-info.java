/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The one call of STS that the gate answers itself: GetCallerIdentity, which Terraform starts with.
 */
@NullMarked
package io.glueledger.ingest.protocol.sts;

import org.jspecify.annotations.NullMarked;
