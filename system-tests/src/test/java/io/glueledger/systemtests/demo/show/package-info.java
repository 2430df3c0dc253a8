/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What a demo prints of what happens in it. */
@NullMarked
package io.glueledger.systemtests.demo.show;

import org.jspecify.annotations.NullMarked;
