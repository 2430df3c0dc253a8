/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.property;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of users, without what only says where they are from. */
public final class UserNames {
  private static final Pattern ROLE = Pattern.compile(".+? +as +([a-z]+)");
  private static final Pattern QUOTES = Pattern.compile("[\"'`\\[\\]]");

  private UserNames() {}

  /**
   * {@code name} in small letters, without domain, host and quotes: {@code CORP\\sa} and {@code
   * sa@db} are {@code sa}. Who logs in as a role of the database has its rights: {@code SYS as
   * SYSDBA} is {@code sysdba}.
   */
  public static String account(String name) {
    String plain = QUOTES.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("").strip();
    Matcher role = ROLE.matcher(plain);
    if (role.matches()) {
      return role.group(1);
    }
    String user = plain.substring(plain.lastIndexOf('\\') + 1);
    int host = user.indexOf('@');
    return host > 0 ? user.substring(0, host) : user;
  }
}
