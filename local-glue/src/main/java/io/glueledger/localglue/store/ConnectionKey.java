/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.store;

/**
 * What identifies a connection.
 *
 * @param catalogId the catalog, an account id by default
 * @param name the connection's name, unique in its catalog, case counting
 */
public record ConnectionKey(String catalogId, String name) {}
