/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Records to bytes and back, in Confluent's wire format plus a header that names the writer's
 * schema, and the schema registry that the format needs.
 */
@NullMarked
package io.glueledger.schemas.serialization;

import org.jspecify.annotations.NullMarked;
