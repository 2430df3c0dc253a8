/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url.transport;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.glueledger.definition.redaction.encoding.RedactionMarker;
import io.glueledger.definition.url.ParsedUrl;
import io.glueledger.definition.url.UrlDialect;
import io.glueledger.definition.url.UrlParameter;
import io.glueledger.definition.url.UrlPiece;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The parameters that weaken TLS, whichever driver reads them. A switch that should be on is unsafe
 * with any value but those that mean on, one that should be off with any but those that mean off.
 */
final class TlsSwitches {

  /** Written as the documentation of the driver that has it writes it. */
  private static final Map<String, String> SHOULD_BE_ON =
      byLowerCase(
          "useSSL",
          "useTls",
          "enableSSL",
          "ssl",
          "tls",
          "encrypt",
          "requireSSL",
          "sslConnection",
          "secure",
          "verifyServerCertificate",
          "validateCertificate",
          "ssl_server_dn_match",
          "oracle.net.ssl_server_dn_match",
          // DataDirect, Exasol, SAP ASE, Dremio, Glue's own for MongoDB.
          "ValidateServerCertificate",
          "ENABLE_SSL",
          "sslEnabled",
          "useEncryption",
          "ssl.domain_match");

  /** They are of many kinds, and only what means off is known to be unsafe. */
  private static final Map<String, String> SHOULD_NOT_BE_OFF = byLowerCase("encryption");

  private static final Map<String, String> SHOULD_BE_OFF =
      byLowerCase(
          "trustServerCertificate",
          "tlsAllowInvalidCertificates",
          "tlsAllowInvalidHostnames",
          "sslInvalidHostNameAllowed",
          "tlsInsecure",
          "disableSslHostnameVerification",
          "allowSelfSignedCerts",
          "caIssuedCertNamesMismatch",
          "allowHostNameCNMismatch",
          "insecureMode",
          "disableOCSPChecks",
          "SSL_TRUST_ALL_CERTS",
          "sslTrustAll",
          "trustAllCertificates",
          "disableCertificateVerification",
          "disableHostVerification",
          "usePlainText");

  private static final Map<String, String> MODES =
      byLowerCase(
          "sslMode",
          "tlsMode",
          "sslVerification",
          "sslClientHostnameValidation",
          "EncryptionMethod",
          "wireCrypt");

  /** Where drivers write one name differently. */
  private static final Map<String, String> OWN_SPELLINGS =
      Map.of(
          "postgresql sslmode", "sslmode",
          "redshift sslmode", "sslmode",
          "teradata sslmode", "SSLMODE",
          "vertica tlsmode", "TLSmode",
          "jdbc sslverification", "SSLVerification",
          "oracle ssl_server_dn_match", "SSL_SERVER_DN_MATCH",
          "mariadb usessl", "useSsl");

  private static final Set<String> ON =
      Set.of(
          "true", "yes", "on", "1", "mandatory", "strict", "require", "required", "authenticate");
  private static final Set<String> OFF = Set.of("false", "no", "off", "0");

  private static final Set<String> STRONG_MODES =
      Set.of(
          "require",
          "required",
          "verify-ca",
          "verify_ca",
          "verify-full",
          "verify_full",
          "verify_identity",
          "verify-identity",
          "strict",
          "full",
          "ca",
          "ssl",
          "basic");

  /** Values that are shown as they are; anything else a caller may have put there is not. */
  private static final Set<String> WORDS =
      Set.of(
          "",
          "true",
          "false",
          "yes",
          "no",
          "on",
          "off",
          "0",
          "1",
          "disable",
          "disabled",
          "allow",
          "prefer",
          "preferred",
          "trust",
          "none",
          "optional",
          "request");

  private static final String NON_VALIDATING = "nonvalidatingfactory";

  private TlsSwitches() {}

  /** Each parameter of {@code url} that weakens TLS, once, as {@code name=value}. */
  static List<String> weakenings(ParsedUrl url) {
    if (!url.dialect().isDatabase()) {
      return List.of();
    }
    return Stream.concat(
            url.parameters().stream().flatMap(parameter -> weakening(url, parameter).stream()),
            plainProtocol(url).stream())
        .distinct()
        .toList();
  }

  /** {@code jdbc:ch:http://}: the protocol inside a driver's scheme has no encryption. */
  private static Optional<String> plainProtocol(ParsedUrl url) {
    return url.scheme().startsWith("jdbc:") && url.scheme().endsWith(":http")
        ? Optional.of("protocol=http")
        : Optional.empty();
  }

  private static Optional<String> weakening(ParsedUrl url, UrlParameter parameter) {
    String name = parameter.name();
    String value = parameter.value().toLowerCase(Locale.ROOT);
    if (name.equals("sslfactory") && value.contains(NON_VALIDATING)) {
      String shown =
          parameter.kind() == UrlPiece.Kind.SHOWN ? parameter.value() : "NonValidatingFactory";
      return Optional.of("sslfactory=" + shown);
    }
    boolean unsafe =
        (SHOULD_BE_ON.containsKey(name) && !ON.contains(value) && !isBareSsl(url, name, value))
            || (SHOULD_NOT_BE_OFF.containsKey(name) && OFF.contains(value))
            || (SHOULD_BE_OFF.containsKey(name) && !OFF.contains(value))
            || (MODES.containsKey(name) && !STRONG_MODES.contains(value));
    return unsafe
        ? Optional.of(
            documented(url.dialect(), name)
                + "="
                + (WORDS.contains(value) ? parameter.value() : RedactionMarker.TEXT))
        : Optional.empty();
  }

  /** pgjdbc: "the mere presence of it specifies an SSL connection". */
  private static boolean isBareSsl(ParsedUrl url, String name, String value) {
    return url.dialect() == UrlDialect.POSTGRESQL && name.equals("ssl") && value.isEmpty();
  }

  private static String documented(UrlDialect dialect, String name) {
    String own = OWN_SPELLINGS.get(dialect.id() + " " + name);
    if (own != null) {
      return own;
    }
    return Stream.of(SHOULD_BE_ON, SHOULD_NOT_BE_OFF, SHOULD_BE_OFF, MODES)
        .map(names -> names.get(name))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(name);
  }

  private static Map<String, String> byLowerCase(String... names) {
    return Stream.of(names).collect(toUnmodifiableMap(n -> n.toLowerCase(Locale.ROOT), identity()));
  }
}
