/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction.scan;

import io.glueledger.definition.grammar.CharClass;
import io.glueledger.definition.grammar.CredentialNames;
import io.glueledger.definition.redaction.encoding.TextSpans;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values that follow a name such as {@code password}, {@code client_secret} or {@code token} and
 * {@code =} or {@code :}, in prose, JSON, YAML, shell or connection strings; and {@code the
 * password is …}, if what follows has a digit or a symbol in it.
 */
final class AssignmentScan {

  /**
   * Whole words are names only where no letter is before them: {@code db_pass}, not {@code bypass}.
   */
  private static final String NAME =
      "(?:(?:pass(?:word|wd|phrase|code|wort)|pwd|secret|token|credential|kennwort|wachtwoord"
          + "|contrase[n\u00f1]a|senha|mot[ _]de[ _]passe"
          + "|(?:secret|api|access|account|private|shared|master|signing|encryption)[ _.-]?key)s?"
          + "|(?<![A-Za-z])(?:pass|pw|creds?))";

  /** One of these is in every name; most texts have none, and are done with. */
  private static final List<String> LANDMARKS =
      List.of(
          "pass",
          "pw",
          "secret",
          "token",
          "cred",
          "key",
          "kennwort",
          "wachtwoord",
          "contrase",
          "senha",
          "identified");

  private static final Pattern ASSIGNMENT =
      Pattern.compile(
          "(?i)("
              + NAME
              + "(?:[0-9]{1,4}|[_.-][a-z0-9_.-]{0,24})?)(?![A-Za-z])"
              + "([\"'\\\\]{0,4}\\s{0,4}(?::=|=>|[:=])\\s{0,4})"
              + "(?:\\\\?\"([^\"]{0,512}+)|\\\\?'([^']{0,512}+)|([^\\s\"']\\S*+))");

  private static final Pattern SENTENCE =
      Pattern.compile("(?i)" + NAME + "\\s{1,3}(?:is|was|are|ist|lautet|est|es)\\s{1,3}(\\S++)");

  /** What stands between the tags of XML, and in statements of SQL. */
  private static final List<SecretForm> ENCLOSED =
      List.of(
          SecretForm.form(
              "</",
              "(?i)<[a-z0-9_.:-]{0,32}?"
                  + NAME
                  + "(?:\\s[^<>]{0,64})?>\\s{0,8}([^<\\s][^<]{0,512}+)</"),
          SecretForm.form(
              "identified",
              "(?i)identified\\s{1,3}by\\s{1,3}(?:values\\s{1,3})?[\"'`]?([^\\s\"'`;]{1,256}+)"),
          SecretForm.form("password", "(?i)password\\s{1,3}(?:to\\s{1,3})?'([^']{1,256}+)'"));

  private static final CharClass SECRET_NAME = CharClass.lowerAnd("/_-");

  private AssignmentScan() {}

  /** Adds the values of {@code text} that are assigned to names of secrets. */
  static void find(String text, TextSpans spans) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (LANDMARKS.stream().anyMatch(lower::contains)) {
      assignments(text, spans);
      sentences(text, spans);
      ENCLOSED.forEach(form -> form.find(text, lower, spans));
    }
  }

  private static void assignments(String text, TextSpans spans) {
    if (text.indexOf('=') < 0 && text.indexOf(':') < 0) {
      return;
    }
    Matcher matcher = ASSIGNMENT.matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      int group = matcher.start(3) >= 0 ? 3 : matcher.start(4) >= 0 ? 4 : 5;
      String value = matcher.group(group);
      boolean secret =
          !value.isBlank()
              && !isReference(text, matcher)
              && !isHarmless(matcher.group(1), matcher.group(2), value);
      if (secret) {
        spans.add(matcher.start(group), matcher.end(group));
      }
      // A harmless value may itself be the name of the next assignment.
      from = secret ? matcher.end() : matcher.end(2);
    }
  }

  private static void sentences(String text, TextSpans spans) {
    if (text.indexOf(' ') < 0) {
      return;
    }
    Matcher sentence = SENTENCE.matcher(text);
    while (sentence.find()) {
      String value = HarmlessValues.withoutStop(sentence.group(1));
      if (value.length() >= 3
          && !CharClass.LETTERS.spans(value)
          && !HarmlessValues.isEmptyWord(value)) {
        spans.add(sentence.start(1), sentence.end(1));
      }
    }
  }

  /** {@code secret_id}, {@code token-url}; and the word {@code secret} inside an ARN. */
  private static boolean isReference(String text, Matcher matcher) {
    String name = matcher.group(1);
    if (!CredentialNames.isCredential(name) && !name.endsWith("s")) {
      return true;
    }
    String before = text.substring(Math.max(0, matcher.start() - 80), matcher.start());
    int arn = before.lastIndexOf("arn:aws");
    return name.equals("secret")
        && before.endsWith(":")
        && arn >= 0
        && before.indexOf(' ', arn) < 0
        && before.indexOf(":secretsmanager:", arn) > 0;
  }

  private static boolean isHarmless(String name, String separator, String value) {
    String word = HarmlessValues.withoutStop(value.toLowerCase(Locale.ROOT));
    boolean blank =
        !separator.isEmpty() && Character.isWhitespace(separator.charAt(separator.length() - 1));
    return HarmlessValues.isEmptyWord(word)
        || HarmlessValues.isPlaceholder(value)
        || value.startsWith("arn:aws")
        || (name.length() <= 4 && HarmlessValues.isSmallNumber(value))
        || (blank && separator.contains(":") && HarmlessValues.tellsKeeping(word))
        || (name.toLowerCase(Locale.ROOT).startsWith("secret")
            && word.indexOf('/') > 0
            && SECRET_NAME.spans(word));
  }
}
