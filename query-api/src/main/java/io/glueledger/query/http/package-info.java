/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What every answer over HTTP has in common: paths, parameters, problems, formats and cursors. */
@NullMarked
package io.glueledger.query.http;

import org.jspecify.annotations.NullMarked;
