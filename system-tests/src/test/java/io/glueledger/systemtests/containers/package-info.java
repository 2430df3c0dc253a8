/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The product's image and the compose file as their users have them, on a real container engine:
 * {@code mvn -Pcontainers -pl system-tests -am verify}.
 */
@NullMarked
package io.glueledger.systemtests.containers;

import org.jspecify.annotations.NullMarked;
