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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values that follow a name such as {@code password}, {@code client_secret} or {@code token} and
 * {@code =} or {@code :}, in prose, JSON, YAML, shell or connection strings; and {@code the
 * password is …}, if what follows has a digit or a symbol in it.
 */
final class AssignmentScan {

  private static final String NAME =
      "(?:pass(?:word|wd|phrase|code|wort)|pwd|secret|token|credential"
          + "|(?:secret|api|access|account|private|shared|master|signing|encryption)[ _.-]?key)s?";

  /** One of these is in every name; most texts have none, and are done with. */
  private static final List<String> LANDMARKS =
      List.of("pass", "pwd", "secret", "token", "credential", "key");

  private static final Pattern ASSIGNMENT =
      Pattern.compile(
          "(?i)("
              + NAME
              + "(?:[0-9]{1,4}|[_.-][a-z0-9_.-]{0,24})?)"
              + "([\"'\\\\]{0,4}\\s{0,4}(?::=|=>|[:=])\\s{0,4})"
              + "(?:\\\\?\"([^\"]{0,512}+)|\\\\?'([^']{0,512}+)|([^\\s\"']\\S*+))");

  private static final Pattern SENTENCE =
      Pattern.compile("(?i)" + NAME + "\\s{1,3}(?:is|was|are)\\s{1,3}(\\S++)");

  /** Words with which prose goes on after {@code password:}; not passwords of anybody who cares. */
  private static final Set<String> PROSE =
      Set.of(
          """
          a an and as ask at auto automatically by changed comes configured contact daily expires
          for found from generated get given handled held hidden i in injected is its kept kms
          live lives managed manual monthly n/a never no none not of on only or owned owner please
          provided quarterly redacted reference required resolved rotate rotated rotates rotation
          same secret secrets secretsmanager see set ssm stays stored stores supplied taken tbd
          the this through to unknown unset use used uses using vault via we weekly with yearly
          yes
          """
              .split("\\s+"));

  private static final Set<String> EMPTY_WORDS =
      Set.of("true", "false", "yes", "no", "none", "null", "nil", "undefined", "n/a", "required");

  /** References that are resolved elsewhere, masks, and what a redactor has left. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?:\\$\\{[A-Za-z0-9_.:/-]{1,100}\\}|\\{\\{resolve:[^}\\s]{1,200}+\\}\\}|<[A-Za-z"
              + " _-]{0,60}>"
              + "|\u2039[^\u203a]{0,60}+\u203a|[*xX\u2022.\u2026]{2,}+)(?:[,;&.)}\\]].*)?",
          Pattern.DOTALL);

  private static final CharClass SECRET_NAME = CharClass.lowerAnd("/_-");

  private AssignmentScan() {}

  /** Adds the values of {@code text} that are assigned to names of secrets. */
  static void find(String text, TextSpans spans) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (LANDMARKS.stream().anyMatch(lower::contains)) {
      assignments(text, spans);
      sentences(text, spans);
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
      String value = withoutStop(sentence.group(1));
      if (value.length() >= 3 && !CharClass.LETTERS.spans(value) && !isEmptyWord(value)) {
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
    String word = withoutStop(value.toLowerCase(Locale.ROOT));
    boolean blank =
        !separator.isEmpty() && Character.isWhitespace(separator.charAt(separator.length() - 1));
    return isEmptyWord(word)
        || PLACEHOLDER.matcher(value).matches()
        || value.startsWith("arn:aws")
        || (blank && separator.contains(":") && PROSE.contains(word))
        || (name.toLowerCase(Locale.ROOT).startsWith("secret")
            && word.indexOf('/') > 0
            && SECRET_NAME.spans(word));
  }

  /** {@code value} without the punctuation that ends a sentence. */
  private static String withoutStop(String value) {
    int end = value.length();
    while (end > 0 && ".,;:!?)".indexOf(value.charAt(end - 1)) >= 0) {
      end--;
    }
    return value.substring(0, end);
  }

  private static boolean isEmptyWord(String word) {
    return EMPTY_WORDS.contains(word.toLowerCase(Locale.ROOT));
  }
}
