/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.reading;

import java.util.Locale;

/**
 * What the unknown values might be. A finding that is made in every world does not depend on them;
 * one that is made in some cannot be told yet.
 */
public enum AssumedValues {
  /** Everything unknown is as a careful author would have it. */
  SAFE("true", "jdbc:postgresql://unknown.invalid:5432/unknown?sslmode=verify-full"),
  /** Everything unknown is as a careless author would have it. */
  UNSAFE("false", "jdbc:postgresql://unknown.invalid:5432/unknown?sslmode=disable"),
  /** Every switch is the other way round. */
  OTHER("unknown", "unknown");

  private final String value;
  private final String url;

  AssumedValues(String value, String url) {
    this.value = value;
    this.url = url;
  }

  /** A value for the member at {@code path}, such as its key could have. */
  String value(String path) {
    String key = path.substring(path.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    if (key.endsWith("URL") || key.endsWith("URI") || key.equals("ENDPOINT")) {
      return url;
    }
    if (key.contains("SKIP")) {
      return this == SAFE ? "false" : this == UNSAFE ? "true" : value;
    }
    return switch (key) {
      case "PORT" -> "5432";
      case "HOST" -> "unknown.invalid";
      case "KAFKA_BOOTSTRAP_SERVERS" -> "unknown.invalid:9094";
      case "SUBNETID" -> "subnet-unknown";
      case "NAME", "DESCRIPTION" -> "unknown";
      default -> value;
    };
  }
}
