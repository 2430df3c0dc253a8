/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction.scan;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.glueledger.definition.grammar.CharClass;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What people write where a secret could stand and none does. */
public final class HarmlessValues {

  private static final Set<String> EMPTY_WORDS =
      words("true false yes no none null nil undefined n/a na tbd required");

  /** Words with which prose goes on after {@code password:}; not passwords of anybody who cares. */
  private static final Set<String> PROSE =
      words(
          """
          a an and as ask at auto automatically by changed comes configured contact daily expires
          for found from generated get given handled i in injected is its kept live lives manual
          monthly n/a never no none not of on only or owned owner please provided quarterly redacted
          reference required resolved rotate rotated rotates rotation same secret secrets see set
          stays stored stores supplied taken tbd the this through to unknown unset use used uses
          using via we weekly with yearly yes
          siehe im in aus bei liegt steht wird nicht kein keine hinterlegt verwaltet rotiert
          voir dans stocké stockée géré gérée ver véase consulte en guardado gestionado vedi zie
          """);

  /** Where secrets are kept, and how: a value made of these tells where one is, not what. */
  private static final Set<String> KEEPING =
      words(
          """
          secretsmanager secretmanager secrets manager vault hashicorp ssm parameterstore parameter
          store kms iam sts oidc sso ldap kerberos ad federated cyberark keyvault keeper onepassword
          1password lastpass bitwarden aws gcp azure managed external internal disabled enabled
          held hidden rotated rotation rotating rotate auto automatic manual never temporary
          """);

  /** Words that send a reader elsewhere. */
  private static final Set<String> LEADS =
      words("see ask contact stored kept managed held via use from siehe voir ver vedi zie");

  /**
   * References that are resolved elsewhere, variables of a shell, masks, and what a redactor has
   * left.
   */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?:\\$\\{[A-Za-z0-9_.:/-]{1,100}\\}|\\{\\{resolve:[^}\\s]{1,200}+\\}\\}"
              + "|\\{\\{[A-Za-z0-9_. -]{1,100}\\}\\}|\\$[A-Z][A-Z0-9_]{2,63}|%[A-Z][A-Z0-9_]{2,63}%"
              + "|\\$\\([^)]{1,200}+\\)|<[A-Za-z _-]{0,60}>"
              + "|\u2039[^\u203a]{0,60}+\u203a|[*xX\u2022.\u2026]{2,}+)(?:[,;&.)}\\]<].*)?",
          Pattern.DOTALL);

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[-_./: ,]+");
  private static final Pattern WORD_OR_PERIOD =
      Pattern.compile("\\p{L}{1,20}|[0-9]{1,3}[a-z]?|1password");

  private HarmlessValues() {}

  /** Whether {@code value} stands for one that is filled in elsewhere, or was taken out. */
  public static boolean isPlaceholder(String value) {
    return PLACEHOLDER.matcher(value).matches();
  }

  /**
   * Whether a value that a name announces as a secret only tells where or how one is kept: {@code
   * secretsmanager}, {@code rotate-30d}, {@code siehe Secrets Manager}.
   */
  public static boolean tellsKeeping(String value) {
    List<String> words = List.of(BETWEEN_WORDS.split(value.toLowerCase(Locale.ROOT).strip()));
    return words.stream().allMatch(word -> WORD_OR_PERIOD.matcher(word).matches())
        && (LEADS.contains(words.get(0))
            || words.stream().anyMatch(KEEPING::contains)
            || (words.size() == 1 && PROSE.contains(words.get(0))));
  }

  /** Whether {@code word} says that there is no value, or only whether there is one. */
  static boolean isEmptyWord(String word) {
    return EMPTY_WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether {@code value}, where a secret could stand, is a placeholder or goes on in prose. */
  static boolean isNone(String value) {
    return isPlaceholder(value) || PROSE.contains(value.toLowerCase(Locale.ROOT));
  }

  /** {@code value} without the punctuation that ends a sentence. */
  static String withoutStop(String value) {
    int end = value.length();
    while (end > 0 && ".,;:!?)".indexOf(value.charAt(end - 1)) >= 0) {
      end--;
    }
    return value.substring(0, end);
  }

  /** Whether {@code value} is a port or another small number. */
  static boolean isSmallNumber(String value) {
    return value.length() <= 5 && CharClass.DIGITS.spans(value);
  }

  private static Set<String> words(String text) {
    return Stream.of(text.strip().split("\\s+")).collect(toUnmodifiableSet());
  }
}
