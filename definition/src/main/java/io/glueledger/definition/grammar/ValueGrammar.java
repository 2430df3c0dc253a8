/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.grammar;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The shapes that a value must have, next to a listed key, to be shown. Each is decided in one pass
 * over the value, takes only ASCII where nothing else is said, and never takes the empty string.
 */
public enum ValueGrammar {
  /** {@code true} or {@code false}, compared without case as Glue does. */
  BOOLEAN {
    @Override
    public boolean matches(String value) {
      return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
    }
  },

  /** One to nine decimal digits. */
  NUMBER {
    @Override
    public boolean matches(String value) {
      return value.length() <= 9 && CharClass.DIGITS.spans(value);
    }
  },

  /**
   * A name of letters, digits and {@code _ . $ -}, at most 128 characters, starting with a letter,
   * a digit or {@code _}.
   */
  IDENTIFIER {
    @Override
    public boolean matches(String value) {
      return value.length() <= 128
          && IDENTIFIER_PART.spans(value)
          && IDENTIFIER_START.contains(value.charAt(0));
    }
  },

  /** A Java class name, or a comma-separated list of them. */
  CLASS_NAME {
    @Override
    public boolean matches(String value) {
      return value.length() <= 255
          && List.of(value.split("[.,]", -1)).stream()
              .allMatch(p -> JAVA_PART.spans(p) && !CharClass.DIGITS.contains(p.charAt(0)));
    }
  },

  /** A DNS name, an IPv4 address, or an IPv6 address with or without brackets. */
  HOST {
    @Override
    public boolean matches(String value) {
      return HostSyntax.isHost(value);
    }
  },

  /** Hosts, each with an optional port, separated by commas and optional blanks. */
  HOST_PORT_LIST {
    @Override
    public boolean matches(String value) {
      return List.of(value.split(",", -1)).stream()
          .allMatch(entry -> HostSyntax.isHostWithOptionalPort(entry.strip()));
    }
  },

  /** A path or a prefix of one: names, also with slashes between them, at most 1,024 characters. */
  PATH {
    @Override
    public boolean matches(String value) {
      return value.length() <= 1024 && ARN_RESOURCE.spans(value);
    }
  },

  /** {@code s3://bucket/key} without user information, query, fragment or percent escapes. */
  S3_URI {
    @Override
    public boolean matches(String value) {
      if (value.length() > 1100 || !value.startsWith("s3://")) {
        return false;
      }
      int slash = value.indexOf('/', 5);
      String bucket = slash < 0 ? value.substring(5) : value.substring(5, slash);
      String key = slash < 0 ? "" : value.substring(slash + 1);
      return bucket.length() >= 3
          && bucket.length() <= 63
          && BUCKET.spans(bucket)
          && (key.isEmpty() || S3_KEY.spans(key));
    }
  },

  /** An Amazon Resource Name. */
  ARN {
    @Override
    public boolean matches(String value) {
      String[] parts = value.split(":", 6);
      return value.length() <= 1024
          && parts.length == 6
          && parts[0].equals("arn")
          && parts[1].startsWith("aws")
          && LOWER_DASH.spans(parts[1])
          && LOWER_DASH.spans(parts[2])
          && (parts[3].isEmpty() || LOWER_DASH.spans(parts[3]))
          && (parts[4].isEmpty() || (parts[4].length() == 12 && CharClass.DIGITS.spans(parts[4])))
          && ARN_RESOURCE.spans(parts[5]);
    }
  },

  /**
   * An ARN, or the name of a secret in Secrets Manager, also of one that RDS or Redshift manages.
   */
  ARN_OR_SECRET_NAME {
    @Override
    public boolean matches(String value) {
      return ARN.matches(value)
          || (value.length() <= 512 && SECRET_NAME.spans(MANAGED.matcher(value).replaceFirst("")));
    }
  },

  /**
   * An X.500 distinguished name or a host name, also with a wildcard as its first label. Letters of
   * all scripts.
   */
  DISTINGUISHED_NAME {
    @Override
    public boolean matches(String value) {
      return DistinguishedNames.isDistinguishedName(value)
          || HostSyntax.isHost(value.startsWith("*.") ? value.substring(2) : value);
    }
  },

  /** A Kerberos principal: {@code primary/instance@REALM}, the last two optional. */
  PRINCIPAL {
    @Override
    public boolean matches(String value) {
      String[] realm = value.split("@", -1);
      return value.length() <= 255
          && realm.length <= 2
          && (realm.length == 1 || HostSyntax.isHost(realm[1]))
          && List.of(realm[0].split("/", 3)).stream().allMatch(IDENTIFIER::matches);
    }
  },

  /**
   * A user name of a database or broker, at most 128 characters; also {@code DOMAIN\\user}, {@code
   * user@tenant}, {@code C##USER}, {@code SYS as sysdba}.
   */
  USER_NAME {
    @Override
    public boolean matches(String value) {
      return value.length() <= 128
          && USER.spans(AS_ROLE.matcher(value).replaceFirst(""))
          && IDENTIFIER_START.contains(value.charAt(0));
    }
  };

  private static final CharClass IDENTIFIER_START = CharClass.alphanumericAnd("_");
  private static final CharClass IDENTIFIER_PART = CharClass.alphanumericAnd("_.$-");
  private static final CharClass JAVA_PART = CharClass.alphanumericAnd("_$");
  private static final CharClass LOWER_DASH = CharClass.lowerAnd("-");
  private static final CharClass BUCKET = CharClass.lowerAnd(".-");
  private static final CharClass S3_KEY = CharClass.alphanumericAnd("!_.*'()/=+,$~-");
  private static final CharClass ARN_RESOURCE = CharClass.alphanumericAnd("/_+=.@:!-");
  private static final CharClass SECRET_NAME = CharClass.alphanumericAnd("/_+=.@-");

  /** How names begin of secrets that services of AWS keep for others. */
  private static final Pattern MANAGED =
      Pattern.compile(
          "^(rds|redshift|events|appflow|databrew|datasync|directconnect|ecs-sc|opsworks-cm"
              + "|sqlworkbench|marketplace-deployment)!(?=.)");

  private static final Pattern AS_ROLE = Pattern.compile("(?i)(?<=.) +as +sys[a-z]{2,8}$");
  private static final CharClass USER = CharClass.alphanumericAnd("_.@$#\\-");

  /** Whether the whole of {@code value} has this shape. */
  public abstract boolean matches(String value);
}
