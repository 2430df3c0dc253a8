/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.grammar;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Settings of TLS that Spark, Athena and connectors take as properties of their own, each with
 * names of its own: {@code opensearch.net.ssl.cert.allow.self.signed}, {@code
 * trustServerCertificate}, {@code sslmode}. Case and separators make no difference.
 */
public final class TlsSettings {

  /** Names end like one of these; safe only when they are off. */
  private static final List<String> WEAKENING =
      words(
          """
          allowselfsigned selfsignedallowed acceptselfsigned trustselfsigned selfsigned
          trustservercertificate trustallcertificates trustallcerts trustall acceptallcertificates
          tlsallowinvalidcertificates tlsallowinvalidhostnames sslallowinvalidcertificates
          sslinvalidhostnameallowed tlsinsecure insecureskipverify skipsslverification
          skiptlsverification skipverify skipcertverification skiphostnameverification
          allowinsecure sslinsecure disablesslverification disablecertificateverification
          disablesslhostnameverification disablehostnameverification disablecertificatevalidation
          allownamemismatch allowhostnamescnmismatch allowselfsignedcerts
          """);

  /** Names end like one of these; safe only when they are on. */
  private static final List<String> PROTECTING =
      words(
          """
          verifyservercertificate validateservercertificate validatecertificate
          sslcertverification sslverification certificateverification ssldomainmatch sfssl
          tlshostnameverification sslhostnameverification hostnameverification verifyhostname
          sslverify verifyssl verifytls verifycerts netssl enablessl sslenabled usessl usetls
          tlsenabled enabletls requiressl
          """);

  /** Whole names that say whether there is TLS. */
  private static final Set<String> WHOLE = Set.copyOf(words("ssl tls encrypt"));

  private static final List<String> MODES = words("sslmode tlsmode");

  private static final Set<String> OFF = Set.copyOf(words("false off no 0 none disabled"));

  private static final Set<String> ON =
      Set.copyOf(words("true on yes 1 strict mandatory required require enabled"));

  private static final Set<String> WEAK_MODES =
      Set.copyOf(words("disable disabled allow prefer preferred none off false trust"));

  private static final Set<String> STRONG_MODES =
      Set.copyOf(
          words("require required verifyca verifyfull verifyidentity strict true on verified"));

  private static final Set<String> WORDS =
      Set.copyOf(words("optional " + String.join(" ", OFF) + " " + String.join(" ", ON)));

  private TlsSettings() {}

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  /** Whether {@code key} is a setting of TLS. */
  public static boolean isSetting(String key) {
    String name = plain(key);
    return WHOLE.contains(name)
        || endsLike(name, MODES)
        || endsLike(name, WEAKENING)
        || endsLike(name, PROTECTING);
  }

  /** Whether {@code value} is a word that such settings take, which can be no secret. */
  public static boolean isWord(String value) {
    String word = plain(value);
    return WORDS.contains(word) || WEAK_MODES.contains(word) || STRONG_MODES.contains(word);
  }

  /**
   * Whether {@code value} of the setting {@code key} leaves TLS out or unproven. What is neither on
   * nor off counts as unsafe, but for names that others than drivers of databases use too.
   */
  public static boolean weakens(String key, String value) {
    String name = plain(key);
    String word = plain(value);
    if (endsLike(name, MODES)) {
      return WEAK_MODES.contains(word);
    }
    if (endsLike(name, WEAKENING)) {
      return !OFF.contains(word);
    }
    return WHOLE.contains(name)
        ? OFF.contains(word) || word.equals("optional")
        : endsLike(name, PROTECTING) && !ON.contains(word);
  }

  private static boolean endsLike(String name, List<String> endings) {
    return endings.stream().anyMatch(name::endsWith);
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '_' && c != '.' && c != '-') {
        plain.append(c);
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }
}
