/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static java.util.stream.Collectors.joining;

import io.glueledger.base.file.SecretFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Callers of the gate, with different rights. */
public enum People {
  /** May do everything, and sees passwords. */
  ALICE(
      "AKIAALICE0000000000A",
      "alice-secret-alice-secret-alice-secret00",
      "{operations: ['*'], catalogs: ['*'], names: ['*'], passwords: visible}"),
  /** May do everything, and sees no passwords. */
  BOB(
      "AKIABOB000000000000B",
      "bob-secret-bob-secret-bob-secret-bob-000",
      "{operations: ['*'], catalogs: ['*'], names: ['*']}"),
  /** May read, and change only what begins with {@code carol-}. */
  CAROL(
      "AKIACAROL0000000000C",
      "carol-secret-carol-secret-carol-secret00",
      "{operations: [GetConnection, GetConnections, GetTags], catalogs: ['*'], names: ['*']},"
          + " {operations: ['*'], catalogs: ['*'], names: ['carol-*']}");

  /** The gate's file of them all. */
  private static final String CALLERS_FILE =
      Stream.of(values()).map(People::entry).collect(joining("", "callers:\n", ""));

  /** The key of the fingerprints, which no test is about. */
  private static final String KEYS_FILE = "keys: [{id: test, key: " + "QUFB".repeat(12) + "}]\n";

  private final String keyId;
  private final String secret;
  private final String rights;

  People(String keyId, String secret, String rights) {
    this.keyId = keyId;
    this.secret = secret;
    this.rights = rights;
  }

  public String keyId() {
    return keyId;
  }

  public String secret() {
    return secret;
  }

  public String principal() {
    return name().toLowerCase(Locale.ROOT) + "@example.com";
  }

  /** Writes the files of secrets that a gate needs, {@code callers.yaml} and {@code keys.yaml}. */
  public static void writeFiles(Path folder) throws IOException {
    SecretFile.write(folder.resolve("callers.yaml"), CALLERS_FILE);
    SecretFile.write(folder.resolve("keys.yaml"), KEYS_FILE);
  }

  private String entry() {
    return "  - {accessKeyId: %s, secretAccessKey: %s, principal: %s, rights: [%s]}\n"
        .formatted(keyId, secret, principal(), rights);
  }
}
