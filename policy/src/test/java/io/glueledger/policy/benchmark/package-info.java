/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What judging costs. Run {@code PolicyBenchmark.main} with the test class path and, as Avro wants
 * it, {@code -Dorg.apache.avro.SERIALIZABLE_PACKAGES=io.glueledger.event}.
 */
@NullMarked
package io.glueledger.policy.benchmark;

import org.jspecify.annotations.NullMarked;
