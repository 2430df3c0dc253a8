/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import io.glueledger.definition.grammar.CredentialNames;
import io.glueledger.definition.grammar.Grammar;
import io.glueledger.definition.grammar.PropertyKeys;
import io.glueledger.definition.grammar.Vocabulary;
import io.glueledger.definition.mapping.Member;
import io.glueledger.definition.redaction.Sight.Grade;
import java.util.Optional;
import java.util.Set;

/** Which rule sees the values of which place: the allowlist, as far as it is not grammar. */
final class Rules {

  /** Keys whose values are words of Glue's own. */
  private static final Set<String> WORD_KEYS =
      Set.of("JDBC_ENGINE", "KAFKA_SASL_MECHANISM", "CONNECTOR_TYPE");

  private Rules() {}

  /** The rule of an entry of a member; {@code key} is empty where the member is no map. */
  static Rule of(Member member, String key) {
    switch (member) {
      case CONNECTION_TYPE:
        return raw -> Sight.scanned(raw, true, Vocabulary.contains(raw));
      case VALIDATE_FOR:
      case AUTHENTICATION_TYPE:
      case GRANT_TYPE:
        return fits(Grammar.IDENTIFIER, true);
      case DESCRIPTION:
      case MATCH_CRITERIA:
      case SUBNET_ID:
      case SECURITY_GROUP_ID:
      case AVAILABILITY_ZONE:
        return raw -> Sight.scanned(raw, false, false);
      case TAGS:
        return tag(key);
      case CONNECTION_PROPERTIES:
        return property(key);
      case SPARK_PROPERTIES:
      case ATHENA_PROPERTIES:
      case PYTHON_PROPERTIES:
        return hiddenButForSigns(key);
      case SECRET_ARN:
      case KMS_KEY_ARN:
        return fits(Grammar.ARN, false);
      case TOKEN_URL:
      case REDIRECT_URI:
        return UrlSights::see;
      case CLIENT_ID:
      case AWS_CLIENT_REFERENCE:
      case BASIC_USERNAME:
        return raw -> Sight.hidden(raw, Grade.SENSITIVE);
      case TOKEN_URL_PARAMETERS:
      case CUSTOM_CREDENTIALS:
        return raw ->
            Sight.hidden(
                raw, CredentialNames.isCredential(key) ? Grade.CREDENTIAL : Grade.SENSITIVE);
      case AUTHORIZATION_CODE:
      case CLIENT_SECRET:
      case ACCESS_TOKEN:
      case REFRESH_TOKEN:
      case JWT_TOKEN:
      case BASIC_PASSWORD:
        return raw -> Sight.hidden(raw, Grade.CREDENTIAL);
    }
    throw new IllegalStateException("no rule for " + member);
  }

  private static Rule property(String key) {
    if (PropertyKeys.URLS.contains(key)) {
      return UrlSights::see;
    }
    if (PropertyKeys.JSON_OBJECTS.contains(key)) {
      return raw -> PropertiesInJson.see(key, raw);
    }
    Optional<Grammar> grammar = PropertyKeys.grammar(key);
    if (grammar.isPresent()) {
      Grammar shape = grammar.get();
      return fits(shape, shape == Grammar.BOOLEAN || WORD_KEYS.contains(key));
    }
    Grade grade = CredentialNames.isCredential(key) ? Grade.CREDENTIAL : Grade.UNLISTED;
    return raw -> Sight.hidden(raw, grade);
  }

  /** A member of a JSON object is seen like a property, but for keys that are not listed. */
  static Rule member(String key) {
    boolean listed = PropertyKeys.grammar(key).isPresent() || PropertyKeys.URLS.contains(key);
    return listed ? property(key) : hiddenButForSigns(key);
  }

  /**
   * Shown if it has the shape that its key wants and nothing in it looks like a secret. An empty
   * value hides nothing.
   */
  private static Rule fits(Grammar grammar, boolean words) {
    return raw ->
        raw.isEmpty() || grammar.matches(raw)
            ? Sight.scanned(raw, !raw.isEmpty(), words && Vocabulary.contains(raw))
            : Sight.hidden(raw, Grade.UNLISTED);
  }

  /** A tag is text; one whose key announces a secret is taken at its word. */
  private static Rule tag(String key) {
    boolean announced = announcesSecret(key);
    return raw ->
        announced && isNoSwitch(raw) ? Sight.looksSecret(raw) : Sight.scanned(raw, false, false);
  }

  /** Never shown; whether something in it looks like a secret is said. */
  private static Rule hiddenButForSigns(String key) {
    return raw -> {
      boolean announced = CredentialNames.isCredential(key) && isNoSwitch(raw);
      return announced || SecretScanner.looksSecret(raw)
          ? Sight.looksSecret(raw)
          : Sight.hidden(raw, Grade.UNLISTED);
    };
  }

  /**
   * Whether {@code key} ends in the name of a secret: {@code db-password}, not {@code token-use}.
   */
  private static boolean announcesSecret(String key) {
    int last = key.length();
    while (last > 0 && "-_.:/ ".indexOf(key.charAt(last - 1)) < 0) {
      last--;
    }
    return CredentialNames.isCredential(key) && CredentialNames.isCredential(key.substring(last));
  }

  private static boolean isNoSwitch(String raw) {
    return !raw.isEmpty() && !Grammar.BOOLEAN.matches(raw) && !raw.startsWith("${");
  }
}
