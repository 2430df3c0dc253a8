/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */

/** Events as gates write them: one by one, as random histories, and appended to a log. */
@NullMarked
package io.glueledger.testkit.events;

import org.jspecify.annotations.NullMarked;
