/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.fake;

import java.util.Map;

/** Words of the policies that stories tell of. */
final class Titles {
  private static final Map<String, String> TITLES =
      Map.of(
          "TLS-01", "TLS to the database is not enforced",
          "TLS-02", "The check of the custom JDBC certificate is skipped",
          "TLS-04", "Kafka is spoken without TLS",
          "SEC-01", "A password stands in the connection",
          "LOG-01", "A record of the log cannot be decoded");
  private static final Map<String, String> FIXES =
      Map.of(
          "TLS-01",
              "Set JDBC_ENFORCE_SSL to true, or demand TLS with certificate verification in the"
                  + " connection URL.",
          "TLS-02", "Set SKIP_CUSTOM_JDBC_CERT_VALIDATION to false.",
          "TLS-04", "Set KAFKA_SSL_ENABLED to true.",
          "SEC-01", "Put the credentials in Secrets Manager and name the secret in SECRET_ID.",
          "LOG-01", "Look at the topic glue-ledger.dead-letters.");

  private Titles() {}

  static String of(String policy) {
    return TITLES.getOrDefault(policy, "Policy " + policy);
  }

  static String fix(String policy) {
    return FIXES.getOrDefault(policy, "Ask the owner of the policy.");
  }
}
