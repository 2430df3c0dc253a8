/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The clients that people have in front of a real gate: AWS's CLI, boto3, Terraform and the SDK;
 * what they get through, and what must come out nowhere.
 */
@NullMarked
package io.glueledger.systemtests.clients;

import org.jspecify.annotations.NullMarked;
