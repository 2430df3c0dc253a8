/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.grammar;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells from its name whether a property or parameter is meant to hold a credential. */
public final class CredentialNames {

  private static final Set<String> FRAGMENTS =
      Set.of(
          """
          password passwd passphrase passwort kennwort wachtwoord contrasena contrase\u00f1a
          motdepasse pwd secret token apikey accesskey accountkey
          privatekey sharedkey masterkey credential passcode logdata authcode authorizationcode
          clientassertion sessionid pvtkey keybase64
          """
              .split("\\s+"));

  private static final Set<String> WHOLE =
      Set.of("pass", "pw", "jwt", "sig", "signature", "sas", "code", "assertion", "auth", "bearer");

  private static final Set<String> COMPOUNDS =
      Set.of(
          """
          accesstoken refreshtoken authtoken sessiontoken securitytoken idtoken clientsecret
          secretkey secretaccesskey sslpassword keypassword keystorepassword truststorepassword
          ssltruststorepassword sslkeystorepassword clientkeypassword
          tlscertificatekeyfilepassword proxypassword dbpassword privatekeypwd privatekeyfilepwd
          accesskeyid
          """
              .split("\\s+"));

  /** Endings that make a reference to a secret, or a setting about one, of its name. */
  private static final Set<String> HARMLESS_ENDINGS =
      Set.of(
          """
          id arn name url uri endpoint type version policy length rotation provider location store
          encoding scope region expiry source count size limit ttl timeout seconds minutes days
          enabled required mode format
          """
              .split("\\s+"));

  /** Endings of keys of properties that hold credentials, beside words that texts hold too. */
  private static final List<String> KEY_ENDINGS =
      List.of(
          """
          authorization authorizationheader authheader jaasconfig jaas basicauthuserinfo authkey
          appkey applicationkey consumerkey subscriptionkey signingkey functionkey keystorekey
          clientkey pskkey presharedkey cookie bearer jwt authpass userpass dbpass keypass storepass
          sslpass proxypass jdbcpass passw passwrd pswd psw pwrd
          """
              .strip()
              .split("\\s+"));

  private static final Set<String> PASS_WORDS = Set.of("pass", "pw");

  private CredentialNames() {}

  /**
   * Whether {@code name} is meant for a credential: {@code PASSWORD}, {@code sslKeyPassword},
   * {@code client-secret}; not {@code SECRET_ID} or {@code tokenUrl}. Case and the separators
   * {@code _ . -} and blank make no difference.
   */
  public static boolean isCredential(String name) {
    String plain = plain(name);
    if (WHOLE.contains(plain) || plain.endsWith("accesskeyid")) {
      return true;
    }
    return FRAGMENTS.stream().anyMatch(plain::contains) && !isReference(plain);
  }

  /**
   * Whether a property with the key {@code key} is meant to hold a credential: what {@link
   * #isCredential} says, and keys that end like those of drivers, {@code sasl.jaas.config}, {@code
   * http.auth.pass}, {@code DB_PASS}, {@code authorization}. Letters that look like others make no
   * difference.
   */
  public static boolean isCredentialKey(String key) {
    String name = LookAlikes.latin(key);
    String plain = plain(name);
    return isCredential(name)
        || KEY_ENDINGS.stream().anyMatch(plain::endsWith)
        || PASS_WORDS.contains(lastWord(name));
  }

  /** Of {@code db_pass}, {@code db.pass}, {@code dbPass}: {@code pass}. */
  private static String lastWord(String name) {
    int start = name.length();
    while (start > 0 && CharClass.ALPHANUMERIC.contains(name.charAt(start - 1))) {
      start--;
    }
    String word = name.substring(start);
    for (int i = word.length() - 1; i > 0; i--) {
      if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
        return word.substring(i).toLowerCase(Locale.ROOT);
      }
    }
    return word.toLowerCase(Locale.ROOT);
  }

  /**
   * Whether {@code name} is a word that drivers and services themselves use for a credential, so
   * that it says nothing of whoever wrote it.
   */
  public static boolean isUsual(String name) {
    String plain = plain(name);
    return FRAGMENTS.contains(plain) || WHOLE.contains(plain) || COMPOUNDS.contains(plain);
  }

  private static boolean isReference(String plain) {
    return !plain.contains("password")
        && !plain.contains("pwd")
        && HARMLESS_ENDINGS.stream().anyMatch(plain::endsWith);
  }

  private static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '_' && c != '.' && c != '-' && c != ' ') {
        plain.append(c);
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }
}
