/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.grammar;

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
          encoding scope region expiry
          """
              .split("\\s+"));

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
