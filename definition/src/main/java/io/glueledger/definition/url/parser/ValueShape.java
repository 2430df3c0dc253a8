/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url.parser;

import io.glueledger.definition.grammar.CharClass;
import io.glueledger.definition.grammar.ValueGrammar;
import java.util.Locale;
import java.util.Set;

/** The shapes of parameter values that are shown, next to a name that the catalogue knows. */
enum ValueShape {
  /** Nothing: the parameter is known, and its value may be anything. */
  NEVER {
    @Override
    boolean matches(String value) {
      return false;
    }
  },
  /** A truth value in the words of any driver, or nothing. */
  SWITCH {
    @Override
    boolean matches(String value) {
      return WORDS.contains(value.toLowerCase(Locale.ROOT));
    }
  },
  /** A mode of TLS, in the words of any driver. */
  MODE {
    @Override
    boolean matches(String value) {
      return MODES.contains(value.toLowerCase(Locale.ROOT));
    }
  },
  /** A Kerberos principal. */
  PRINCIPAL {
    @Override
    boolean matches(String value) {
      return ValueGrammar.PRINCIPAL.matches(value);
    }
  },
  /** A number with at most four letters of a unit, or several separated by commas. */
  NUMBER {
    @Override
    boolean matches(String value) {
      return value.length() <= 24 && NUMBERS.spans(value) && !CharClass.LETTERS.spans(value);
    }
  },
  /** One name, or several separated by commas. */
  WORD {
    @Override
    boolean matches(String value) {
      return value.length() <= 255 && NAMES.spans(value);
    }
  },
  /** A name that may have blanks in it. */
  LABEL {
    @Override
    boolean matches(String value) {
      return value.length() <= 128 && LABELS.spans(value);
    }
  },
  /** A time zone, a locale, a character set. */
  ZONE {
    @Override
    boolean matches(String value) {
      return value.length() <= 64 && ZONES.spans(value);
    }
  },
  /** A path in a file system. */
  FILE {
    @Override
    boolean matches(String value) {
      return value.length() <= 255 && FILES.spans(value);
    }
  },
  /** A user name. */
  USER {
    @Override
    boolean matches(String value) {
      return ValueGrammar.USER_NAME.matches(value);
    }
  },
  /** A host with or without a port, or several. */
  HOST {
    @Override
    boolean matches(String value) {
      return ValueGrammar.HOST_PORT_LIST.matches(value);
    }
  },
  /** Class names. */
  CLASS {
    @Override
    boolean matches(String value) {
      return ValueGrammar.CLASS_NAME.matches(value);
    }
  },
  /** The name of a certificate's subject, or of a host. */
  SUBJECT {
    @Override
    boolean matches(String value) {
      return ValueGrammar.DISTINGUISHED_NAME.matches(value);
    }
  },
  /** An ARN or a name of a secret. */
  REFERENCE {
    @Override
    boolean matches(String value) {
      return ValueGrammar.ARN_OR_SECRET_NAME.matches(value);
    }
  },
  /** A location in S3. */
  LOCATION {
    @Override
    boolean matches(String value) {
      return ValueGrammar.S3_URI.matches(value);
    }
  };

  private static final Set<String> WORDS =
      Set.of("", "true", "false", "yes", "no", "on", "off", "0", "1");
  private static final Set<String> MODES =
      Set.of(
          "disable",
          "disabled",
          "allow",
          "prefer",
          "preferred",
          "require",
          "required",
          "trust",
          "verify-ca",
          "verify_ca",
          "verify-full",
          "verify_full",
          "verify-identity",
          "verify_identity",
          "none",
          "off",
          "request",
          "authenticate",
          "strict",
          "full",
          "ca",
          "basic",
          "optional",
          "mandatory",
          "true",
          "false",
          "yes",
          "no");
  private static final CharClass NUMBERS = CharClass.alphanumericAnd(".,+-");
  private static final CharClass NAMES = CharClass.alphanumericAnd("_.$,-");
  private static final CharClass LABELS = CharClass.alphanumericAnd("_.$,- ()");
  private static final CharClass ZONES = CharClass.alphanumericAnd("_/+:.-");
  private static final CharClass FILES = CharClass.alphanumericAnd("_/.~-");

  abstract boolean matches(String value);
}
