/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.grammar;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.glue.model.ConnectionPropertyKey;

/**
 * What is known of the keys of {@code ConnectionProperties}: which grammar shows a key's values,
 * which keys hold URLs, which hold passwords. Keys are case-sensitive, as Glue's are.
 */
public final class PropertyKeys {

  /** The keys that Glue's {@code HidePassword} leaves out of an answer. */
  public static final Set<String> PASSWORDS =
      Set.of(
          "PASSWORD",
          "ENCRYPTED_PASSWORD",
          "KAFKA_CLIENT_KEYSTORE_PASSWORD",
          "ENCRYPTED_KAFKA_CLIENT_KEYSTORE_PASSWORD",
          "KAFKA_CLIENT_KEY_PASSWORD",
          "ENCRYPTED_KAFKA_CLIENT_KEY_PASSWORD",
          "KAFKA_SASL_PLAIN_PASSWORD",
          "ENCRYPTED_KAFKA_SASL_PLAIN_PASSWORD",
          "KAFKA_SASL_SCRAM_PASSWORD",
          "ENCRYPTED_KAFKA_SASL_SCRAM_PASSWORD");

  /** The keys whose values are URLs. */
  public static final Set<String> URLS =
      Set.of("JDBC_CONNECTION_URL", "CONNECTION_URL", "CONNECTOR_URL", "ENDPOINT");

  /** Keys under which a JSON object of properties stands as a string. */
  public static final Set<String> JSON_OBJECTS =
      Set.of("SparkProperties", "AthenaProperties", "PythonProperties");

  private static final Set<String> OTHERS = Set.of("CONFIG_FILES");

  private static final Map<String, ValueGrammar> GRAMMARS =
      Map.ofEntries(
          Map.entry("JDBC_ENFORCE_SSL", ValueGrammar.BOOLEAN),
          Map.entry("SKIP_CUSTOM_JDBC_CERT_VALIDATION", ValueGrammar.BOOLEAN),
          Map.entry("KAFKA_SSL_ENABLED", ValueGrammar.BOOLEAN),
          Map.entry("KAFKA_SKIP_CUSTOM_CERT_VALIDATION", ValueGrammar.BOOLEAN),
          Map.entry("PORT", ValueGrammar.NUMBER),
          Map.entry("JDBC_ENGINE", ValueGrammar.IDENTIFIER),
          Map.entry("JDBC_ENGINE_VERSION", ValueGrammar.IDENTIFIER),
          Map.entry("INSTANCE_ID", ValueGrammar.IDENTIFIER),
          Map.entry("KAFKA_SASL_MECHANISM", ValueGrammar.IDENTIFIER),
          Map.entry("KAFKA_SASL_GSSAPI_SERVICE", ValueGrammar.IDENTIFIER),
          Map.entry("CONNECTOR_TYPE", ValueGrammar.IDENTIFIER),
          Map.entry("ENDPOINT_TYPE", ValueGrammar.IDENTIFIER),
          Map.entry("REGION", ValueGrammar.IDENTIFIER),
          Map.entry("WORKGROUP_NAME", ValueGrammar.IDENTIFIER),
          Map.entry("CLUSTER_IDENTIFIER", ValueGrammar.IDENTIFIER),
          Map.entry("DATABASE", ValueGrammar.IDENTIFIER),
          Map.entry("JDBC_DRIVER_CLASS_NAME", ValueGrammar.CLASS_NAME),
          Map.entry("CONNECTOR_CLASS_NAME", ValueGrammar.CLASS_NAME),
          Map.entry("HOST", ValueGrammar.HOST),
          Map.entry("KAFKA_BOOTSTRAP_SERVERS", ValueGrammar.HOST_PORT_LIST),
          Map.entry("JDBC_DRIVER_JAR_URI", ValueGrammar.S3_URI),
          Map.entry("CUSTOM_JDBC_CERT", ValueGrammar.S3_URI),
          Map.entry("KAFKA_CUSTOM_CERT", ValueGrammar.S3_URI),
          Map.entry("KAFKA_CLIENT_KEYSTORE", ValueGrammar.S3_URI),
          Map.entry("KAFKA_SASL_GSSAPI_KEYTAB", ValueGrammar.S3_URI),
          Map.entry("KAFKA_SASL_GSSAPI_KRB5_CONF", ValueGrammar.S3_URI),
          Map.entry("SECRET_ID", ValueGrammar.ARN_OR_SECRET_NAME),
          Map.entry("KAFKA_SASL_SCRAM_SECRETS_ARN", ValueGrammar.ARN_OR_SECRET_NAME),
          Map.entry("ROLE_ARN", ValueGrammar.ARN),
          Map.entry("CUSTOM_JDBC_CERT_STRING", ValueGrammar.DISTINGUISHED_NAME),
          Map.entry("KAFKA_SASL_GSSAPI_PRINCIPAL", ValueGrammar.PRINCIPAL),
          Map.entry("USERNAME", ValueGrammar.USER_NAME),
          Map.entry("KAFKA_SASL_PLAIN_USERNAME", ValueGrammar.USER_NAME),
          Map.entry("KAFKA_SASL_SCRAM_USERNAME", ValueGrammar.USER_NAME));

  private static final Set<String> OF_GLUE =
      Stream.of(
              PASSWORDS.stream(),
              URLS.stream(),
              JSON_OBJECTS.stream(),
              OTHERS.stream(),
              GRAMMARS.keySet().stream(),
              ConnectionPropertyKey.knownValues().stream().map(ConnectionPropertyKey::toString))
          .flatMap(keys -> keys)
          .collect(toUnmodifiableSet());

  private static final Set<String> KNOWN =
      Stream.concat(OF_GLUE.stream(), DocumentedKeys.ofConnectionProperties().stream())
          .collect(toUnmodifiableSet());

  private PropertyKeys() {}

  /** The grammar that shows values of {@code key}; empty if none does, or only that of URLs. */
  public static Optional<ValueGrammar> grammar(String key) {
    return Optional.ofNullable(GRAMMARS.get(key));
  }

  /** Whether {@code key} is one of Glue's, or one that the ledger knows beside them. */
  public static boolean isKnown(String key) {
    return KNOWN.contains(key);
  }

  /** The keys that connections of every type have. */
  public static Set<String> ofGlue() {
    return OF_GLUE;
  }

  /** All keys that are known. */
  public static Set<String> known() {
    return KNOWN;
  }

  /**
   * The key that holds, when the Data Catalog encrypts passwords, what a caller gave under {@code
   * key}; empty if {@code key} is no password in the clear.
   */
  public static Optional<String> encryptedTwin(String key) {
    String twin = "ENCRYPTED_" + key.toUpperCase(Locale.ROOT);
    return PASSWORDS.contains(key) && PASSWORDS.contains(twin)
        ? Optional.of(twin)
        : Optional.empty();
  }
}
