/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.grammar;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.glue.model.AuthenticationType;
import software.amazon.awssdk.services.glue.model.ComputeEnvironment;
import software.amazon.awssdk.services.glue.model.ConnectionType;
import software.amazon.awssdk.services.glue.model.OAuth2GrantType;

/**
 * Words that Glue itself defines. They carry no secret, whatever else in a request equals them, and
 * are never blanked: otherwise a caller could take a connection's type, or a switch, out of the
 * sight of the policies by repeating the word in an unknown property.
 */
public final class GlueVocabulary {

  private static final Set<String> WORDS =
      Stream.of(
              ConnectionType.knownValues().stream().map(ConnectionType::toString),
              AuthenticationType.knownValues().stream().map(AuthenticationType::toString),
              OAuth2GrantType.knownValues().stream().map(OAuth2GrantType::toString),
              ComputeEnvironment.knownValues().stream().map(ComputeEnvironment::toString),
              Stream.of("TRUE", "FALSE"),
              Stream.of("SNOWFLAKE", "REDSHIFT", "AURORA", "MARIADB", "POSTGRES"),
              Stream.of("SCRAM-SHA-512", "SCRAM-SHA-256", "GSSAPI", "AWS_MSK_IAM", "PLAIN"),
              Stream.of("SPARK", "ATHENA", "JDBC"))
          .flatMap(words -> words)
          .collect(toUnmodifiableSet());

  private GlueVocabulary() {}

  /** Whether {@code value} as a whole is such a word; case makes no difference. */
  public static boolean contains(String value) {
    return WORDS.contains(value.toUpperCase(Locale.ROOT));
  }
}
