/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules.documented;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The SASL mechanisms that Glue documents for Kafka, and the keys that each needs. */
enum SaslMechanism {
  SCRAM_SHA_512(
      "SCRAM-SHA-512",
      "KAFKA_SASL_SCRAM_SECRETS_ARN",
      "SCRAM-SHA-512 needs KAFKA_SASL_SCRAM_SECRETS_ARN, or both KAFKA_SASL_SCRAM_USERNAME"
          + " and KAFKA_SASL_SCRAM_PASSWORD") {
    @Override
    boolean isComplete(JudgedInput given) {
      return given.hasAny("KAFKA_SASL_SCRAM_SECRETS_ARN", "SECRET_ID")
          || hasPair(given, "KAFKA_SASL_SCRAM_USERNAME", "KAFKA_SASL_SCRAM_PASSWORD");
    }
  },
  GSSAPI(
      "GSSAPI",
      "KAFKA_SASL_GSSAPI_KEYTAB",
      "GSSAPI needs KAFKA_SASL_GSSAPI_KEYTAB, KAFKA_SASL_GSSAPI_KRB5_CONF,"
          + " KAFKA_SASL_GSSAPI_SERVICE and KAFKA_SASL_GSSAPI_PRINCIPAL") {
    @Override
    boolean isComplete(JudgedInput given) {
      return given.hasAll(
          "KAFKA_SASL_GSSAPI_KEYTAB",
          "KAFKA_SASL_GSSAPI_KRB5_CONF",
          "KAFKA_SASL_GSSAPI_SERVICE",
          "KAFKA_SASL_GSSAPI_PRINCIPAL");
    }
  },
  AWS_MSK_IAM("AWS_MSK_IAM", "KAFKA_SASL_MECHANISM", "AWS_MSK_IAM needs no further key") {
    @Override
    boolean isComplete(JudgedInput given) {
      return true;
    }
  },
  PLAIN(
      "PLAIN",
      "SECRET_ID",
      "PLAIN needs SECRET_ID, or both KAFKA_SASL_PLAIN_USERNAME and KAFKA_SASL_PLAIN_PASSWORD") {
    @Override
    boolean isComplete(JudgedInput given) {
      return given.has("SECRET_ID")
          || hasPair(given, "KAFKA_SASL_PLAIN_USERNAME", "KAFKA_SASL_PLAIN_PASSWORD");
    }
  };

  private final String glueName;
  private final String keyToSet;
  private final String needs;

  SaslMechanism(String glueName, String keyToSet, String needs) {
    this.glueName = glueName;
    this.keyToSet = keyToSet;
    this.needs = needs;
  }

  abstract boolean isComplete(JudgedInput given);

  /** Which keys it needs, as a sentence without its stop. */
  String needs() {
    return needs;
  }

  String keyToSet() {
    return keyToSet;
  }

  String fix() {
    return "Set " + keyToSet + ", or choose another KAFKA_SASL_MECHANISM.";
  }

  static Optional<SaslMechanism> named(String name) {
    return Stream.of(values()).filter(mechanism -> mechanism.glueName.equals(name)).findFirst();
  }

  static boolean isKnown(String name) {
    return named(name).isPresent();
  }

  static String names() {
    return Stream.of(values())
        .map(mechanism -> mechanism.glueName)
        .collect(Collectors.joining(", "));
  }

  private static boolean hasPair(JudgedInput given, String user, String password) {
    return given.has(user) && given.hasAny(password, "ENCRYPTED_" + password);
  }
}
