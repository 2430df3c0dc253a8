/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url.transport;

import io.glueledger.definition.url.ParsedUrl;
import io.glueledger.event.UrlTls;
import java.util.Map;
import java.util.Set;

/**
 * What the settings of a URL demand of TLS, driver by driver. Where drivers of one dialect
 * disagree, or versions of one driver, the weaker reading counts. Defaults of a driver are not
 * settings of the URL: without a word about TLS the level is UNSPECIFIED, but where the driver
 * knows nothing else than TLS (Snowflake, {@code mongodb+srv}), or nothing of it ({@code mongodb}).
 */
final class TlsLevels {

  /** The modes of all drivers, which use the same words for the same. */
  private static final Map<String, UrlTls> MODES =
      Map.ofEntries(
          Map.entry("disable", UrlTls.PLAINTEXT),
          Map.entry("disabled", UrlTls.PLAINTEXT),
          Map.entry("allow", UrlTls.OPPORTUNISTIC),
          Map.entry("prefer", UrlTls.OPPORTUNISTIC),
          Map.entry("preferred", UrlTls.OPPORTUNISTIC),
          Map.entry("require", UrlTls.ENCRYPTED),
          Map.entry("required", UrlTls.ENCRYPTED),
          Map.entry("trust", UrlTls.ENCRYPTED),
          Map.entry("verify-ca", UrlTls.VERIFIED),
          Map.entry("verify_ca", UrlTls.VERIFIED),
          Map.entry("verify-full", UrlTls.VERIFIED),
          Map.entry("verify_full", UrlTls.VERIFIED),
          Map.entry("verify_identity", UrlTls.VERIFIED),
          Map.entry("verify-identity", UrlTls.VERIFIED));

  /** Socket factories that verify; any other one may do as it likes. */
  private static final Set<String> VERIFYING_FACTORIES =
      Set.of(
          "org.postgresql.ssl.libpqfactory",
          "org.postgresql.ssl.jdbc4.libpqfactory",
          "org.postgresql.ssl.defaultjavasslfactory",
          "com.amazon.redshift.ssl.libpqfactory");

  private static final Set<String> PLAIN_SCHEMES =
      Set.of("http", "ftp", "ws", "ldap", "redis", "amqp", "telnet", "smtp", "imap", "tcp", "mqtt");
  private static final Set<String> ENCRYPTED_SCHEMES =
      Set.of("ftps", "wss", "ldaps", "rediss", "amqps", "sftp", "ssh", "smtps", "imaps", "mqtts");

  private TlsLevels() {}

  static UrlTls level(ParsedUrl url, UrlSettings settings) {
    return switch (url.dialect()) {
      case POSTGRESQL -> postgresql(settings);
      case REDSHIFT, VERTICA -> mode(settings, "ssl");
      case MYSQL -> mysql(settings);
      case MARIADB -> mode(settings, "usessl", "ssl");
      case ORACLE -> oracle(settings);
      case SQLSERVER -> sqlServer(settings);
      // All of its traffic is HTTPS; the undocumented ssl=off is what breaks that.
      case SNOWFLAKE -> settings.isOff("ssl") ? UrlTls.PLAINTEXT : UrlTls.VERIFIED;
      case DB2 -> db2(settings);
      // validateCertificate is true unless the URL says otherwise.
      case SAPHANA -> onOff(settings, "encrypt", UrlTls.VERIFIED);
      case TERADATA -> mode(settings);
      case H2 -> h2(url.scheme());
      case MONGODB -> mongodb(url, settings);
      case JDBC -> generic(settings);
      case HTTP, S3, UNKNOWN -> scheme(url.scheme());
    };
  }

  /** H2's own TLS has a certificate that everybody has. */
  private static UrlTls h2(String scheme) {
    return scheme.endsWith(":ssl")
        ? UrlTls.ENCRYPTED
        : scheme.endsWith(":tcp") ? UrlTls.PLAINTEXT : UrlTls.UNSPECIFIED;
  }

  /** pgjdbc: {@code sslmode} decides; without it {@code ssl} means {@code verify-full}. */
  private static UrlTls postgresql(UrlSettings settings) {
    UrlTls level =
        settings.has("sslmode")
            ? mode(settings)
            : settings.has("ssl")
                ? settings.weakest(
                    "ssl",
                    v -> v.isEmpty() || v.equals("true") ? UrlTls.VERIFIED : UrlTls.PLAINTEXT)
                : UrlTls.UNSPECIFIED;
    boolean ownVerifier = settings.has("sslhostnameverifier");
    return ownVerifier ? atMostEncrypted(level) : level;
  }

  /**
   * Connector/J 8: {@code sslMode} decides, else {@code useSSL} is PREFERRED, REQUIRED with {@code
   * requireSSL}, VERIFY_CA with {@code verifyServerCertificate}. Connector/J 5.1 knows no {@code
   * sslMode} and obeys {@code useSSL=false} beside it.
   */
  private static UrlTls mysql(UrlSettings settings) {
    if (settings.isOff("usessl")) {
      return UrlTls.PLAINTEXT;
    }
    if (settings.has("sslmode")) {
      return mode(settings);
    }
    if (settings.isOn("usessl") && settings.isOn("verifyservercertificate")) {
      return UrlTls.VERIFIED;
    }
    if (settings.isOn("requiressl")) {
      return UrlTls.ENCRYPTED;
    }
    return settings.has("usessl")
            || settings.has("requiressl")
            || settings.has("verifyservercertificate")
        ? UrlTls.OPPORTUNISTIC
        : UrlTls.UNSPECIFIED;
  }

  /** TCPS verifies the certificate's chain always, and its name if {@code SSL_SERVER_DN_MATCH}. */
  private static UrlTls oracle(UrlSettings settings) {
    return settings.weakest(
        "protocol",
        p ->
            p.equals("tcps")
                ? UrlTls.VERIFIED
                : p.equals("tcp") ? UrlTls.PLAINTEXT : UrlTls.UNSPECIFIED);
  }

  /**
   * mssql-jdbc: {@code encrypt=strict} verifies always, {@code true} and {@code mandatory} unless
   * the certificate is trusted blindly, {@code false} and {@code optional} protect the login at
   * most. jTDS: {@code ssl} is off, request, require or authenticate.
   */
  private static UrlTls sqlServer(UrlSettings settings) {
    UrlTls level =
        settings.weakest(
            "encrypt",
            v ->
                Set.of("true", "yes", "mandatory", "strict").contains(v)
                    ? UrlTls.VERIFIED
                    : UrlTls.PLAINTEXT);
    UrlTls jtds =
        settings.weakest(
            "ssl",
            v ->
                v.equals("authenticate")
                    ? UrlTls.VERIFIED
                    : v.equals("require")
                        ? UrlTls.ENCRYPTED
                        : v.equals("request") ? UrlTls.OPPORTUNISTIC : UrlTls.PLAINTEXT);
    UrlTls said = settings.has("encrypt") ? level : jtds;
    return settings.has("trustmanagerclass") || settings.has("socketfactoryclass")
        ? atMostEncrypted(said)
        : said;
  }

  /** JCC verifies against what the URL names; without a name, against what the client has. */
  private static UrlTls db2(UrlSettings settings) {
    boolean anchor =
        settings.has("ssltruststorelocation")
            || settings.has("sslcertlocation")
            || settings.has("sslservercertificate");
    UrlTls on = anchor ? UrlTls.VERIFIED : UrlTls.ENCRYPTED;
    UrlTls connection = onOff(settings, "sslconnection", on);
    // The toolbox driver for IBM i calls it secure.
    return settings.has("sslconnection") ? connection : onOff(settings, "secure", UrlTls.ENCRYPTED);
  }

  /** The drivers verify by default; {@code tls} and {@code ssl} are the same option. */
  private static UrlTls mongodb(ParsedUrl url, UrlSettings settings) {
    if (settings.isOff("tls") || settings.isOff("ssl")) {
      return UrlTls.PLAINTEXT;
    }
    if (settings.isOn("tls") || settings.isOn("ssl") || url.scheme().endsWith("+srv")) {
      return UrlTls.VERIFIED;
    }
    // Amazon's driver for DocumentDB has TLS on unless told otherwise.
    return url.scheme().endsWith("documentdb") ? UrlTls.UNSPECIFIED : UrlTls.PLAINTEXT;
  }

  /** Trino's {@code SSLVerification}, ClickHouse's {@code sslmode=strict}, and words of many. */
  private static UrlTls generic(UrlSettings settings) {
    UrlTls level =
        mode(settings, "ssl", "usessl", "tls", "usetls", "encrypt", "secure", "enablessl");
    boolean verified =
        settings.values("sslverification").stream().anyMatch(Set.of("full", "ca")::contains)
            || settings.values("sslmode").stream().anyMatch("strict"::equals);
    return level == UrlTls.ENCRYPTED && verified ? UrlTls.VERIFIED : level;
  }

  /** What the mode says, or the first of {@code switches} that is there. */
  private static UrlTls mode(UrlSettings settings, String... switches) {
    for (String name : new String[] {"sslmode", "tlsmode"}) {
      if (settings.has(name) && settings.values(name).stream().allMatch(MODES::containsKey)) {
        return settings.weakest(name, v -> MODES.getOrDefault(v, UrlTls.UNSPECIFIED));
      }
    }
    for (String name : switches) {
      if (settings.has(name)) {
        return onOff(settings, name, UrlTls.ENCRYPTED);
      }
    }
    return UrlTls.UNSPECIFIED;
  }

  private static UrlTls onOff(UrlSettings settings, String name, UrlTls on) {
    return settings.isOn(name) ? on : settings.has(name) ? UrlTls.PLAINTEXT : UrlTls.UNSPECIFIED;
  }

  private static UrlTls scheme(String scheme) {
    if (scheme.equals("https")) {
      return UrlTls.VERIFIED;
    }
    return PLAIN_SCHEMES.contains(scheme)
        ? UrlTls.PLAINTEXT
        : ENCRYPTED_SCHEMES.contains(scheme) ? UrlTls.ENCRYPTED : UrlTls.UNSPECIFIED;
  }

  static UrlTls atMostEncrypted(UrlTls level) {
    return level == UrlTls.VERIFIED ? UrlTls.ENCRYPTED : level;
  }

  /** Whether a socket factory of the caller's choice takes the place of the driver's. */
  static boolean hasForeignFactory(UrlSettings settings) {
    return settings.isOtherThan("sslfactory", VERIFYING_FACTORIES);
  }
}
