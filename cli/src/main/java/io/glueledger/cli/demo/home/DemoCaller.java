/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.demo.home;

/**
 * Somebody who changes connections in a demo.
 *
 * @param principal as the ledger names them
 * @param accessKeyId their key's public id
 * @param secret with which they sign
 */
public record DemoCaller(String principal, String accessKeyId, String secret) {

  /** The name of the key only. */
  @Override
  public String toString() {
    return "DemoCaller[" + accessKeyId + "]";
  }
}
