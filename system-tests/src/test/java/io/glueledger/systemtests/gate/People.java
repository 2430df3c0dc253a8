/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

/** Callers of the gate, with different rights. */
public enum People {
  /** May do everything, and sees passwords. */
  ALICE("AKIAALICE0000000000A", "alice-secret-alice-secret-alice-secret00", "alice@example.com"),
  /** May do everything, and sees no passwords. */
  BOB("AKIABOB000000000000B", "bob-secret-bob-secret-bob-secret-bob-000", "bob@example.com"),
  /** May read, and change only what begins with {@code carol-}. */
  CAROL("AKIACAROL0000000000C", "carol-secret-carol-secret-carol-secret00", "carol@example.com");

  public static final String CALLERS_FILE =
      """
      callers:
        - accessKeyId: %s
          secretAccessKey: %s
          principal: %s
          rights:
            - {operations: ["*"], catalogs: ["*"], names: ["*"], passwords: visible}
        - accessKeyId: %s
          secretAccessKey: %s
          principal: %s
          rights:
            - {operations: ["*"], catalogs: ["*"], names: ["*"]}
        - accessKeyId: %s
          secretAccessKey: %s
          principal: %s
          rights:
            - {operations: [GetConnection, GetConnections, GetTags], catalogs: ["*"], names: ["*"]}
            - {operations: ["*"], catalogs: ["*"], names: ["carol-*"]}
      """
          .formatted(
              ALICE.keyId,
              ALICE.secret,
              ALICE.principal,
              BOB.keyId,
              BOB.secret,
              BOB.principal,
              CAROL.keyId,
              CAROL.secret,
              CAROL.principal);

  private final String keyId;
  private final String secret;
  private final String principal;

  People(String keyId, String secret, String principal) {
    this.keyId = keyId;
    this.secret = secret;
    this.principal = principal;
  }

  public String keyId() {
    return keyId;
  }

  public String secret() {
    return secret;
  }

  public String principal() {
    return principal;
  }
}
