/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The sample changes of a demo. */
@NullMarked
package io.glueledger.cli.demo.story;

import org.jspecify.annotations.NullMarked;
