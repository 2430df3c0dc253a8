/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction.scan;

import static io.glueledger.definition.redaction.scan.SecretForm.form;

import io.glueledger.definition.redaction.encoding.TextSpans;
import java.util.List;
import java.util.Locale;

/** Credentials in command lines that people paste into descriptions. */
final class CommandLineScan {

  /** A value, also quoted, that is no option and no port. */
  private static final String VALUE = "[\"']?(?!-|[0-9]{1,5}(?!\\S))([^\\s\"']{1,256}+)";

  private static final List<SecretForm> FORMS =
      List.of(
          form(
              "--",
              "(?i)--(?:[a-z0-9]{1,16}-){0,3}"
                  + "(?:password|passwd|pwd|passphrase|secret|token|api-?key|access-key|secret-key)"
                  + "[ \\t]+"
                  + VALUE),
          // mysql -psecret; a blank behind -p would make it a prompt.
          form(
              " -p",
              "(?i)(?<![a-z])(?:mysql|mariadb)[a-z-]{0,10}\\s(?:[^\\n;|]{0,200}?\\s)?-p" + VALUE),
          form("sshpass", "(?i)sshpass\\s{1,3}-p\\s{0,3}" + VALUE),
          // -pSecret99 of any tool: -p8080:80 and -production are none.
          form(
              "-p",
              "(?<!\\S)-p(?=\\S{0,64}[0-9])(?=\\S{0,64}[A-Za-z])([^\\s\"'/:=-]{6,256}+)(?!\\S)"),
          form(
              " -",
              "(?<!\\S)(?:-[uU]|--user|--username)[ =]{0,3}[^\\s:]{1,64}+\\s{1,3}-[pPwWa]\\s{0,3}"
                  + VALUE),
          form(
              "-u",
              "(?<!\\S)(?:-u|--user)[ =]{0,3}[\"']?[^\\s:\"'/]{1,64}+:(?!//)([^\\s\"'/]{1,256}+)"),
          form(
              "/",
              "(?i)(?<![a-z])(?:sqlplus|sqlldr|expdp|impdp|rman|sqlcl)\\s(?:-\\S{1,32}+\\s){0,4}"
                  + "([^\\s/\"']{1,64}+/[^\\s@\"']{1,256}+)"),
          form("redis-cli", "(?i)redis-cli\\s(?:[^\\n;|]{0,200}?\\s)?-a\\s{1,3}" + VALUE));

  private CommandLineScan() {}

  /** Adds the credentials of command lines in {@code text}. */
  static void find(String text, TextSpans spans) {
    if (text.indexOf('-') >= 0 || text.indexOf('/') >= 0) {
      String lower = text.toLowerCase(Locale.ROOT);
      FORMS.forEach(form -> form.find(text, lower, spans));
    }
  }
}
