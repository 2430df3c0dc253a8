/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */

/** YAML files that people write, read with line numbers so that an error can point at its cause. */
@NullMarked
package io.glueledger.base.yaml;

import org.jspecify.annotations.NullMarked;
