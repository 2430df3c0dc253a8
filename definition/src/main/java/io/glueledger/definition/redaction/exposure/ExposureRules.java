/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction.exposure;

import io.glueledger.definition.grammar.CredentialNames;
import io.glueledger.definition.grammar.GlueVocabulary;
import io.glueledger.definition.grammar.PropertyKeys;
import io.glueledger.definition.grammar.ValueGrammar;
import io.glueledger.definition.model.DefinitionMember;
import io.glueledger.definition.redaction.exposure.ValueExposure.Grade;
import io.glueledger.definition.redaction.scan.SecretText;
import java.util.Optional;
import java.util.Set;

/** Which rule sees the values of which place: the allowlist, as far as it is not grammar. */
public final class ExposureRules {

  /** Keys whose values are words of Glue's own. */
  private static final Set<String> WORD_KEYS =
      Set.of("JDBC_ENGINE", "KAFKA_SASL_MECHANISM", "CONNECTOR_TYPE");

  private ExposureRules() {}

  /** The rule of an entry of a member; {@code key} is empty where the member is no map. */
  public static ExposureRule of(DefinitionMember member, String key) {
    return switch (member.content()) {
      case CONNECTION_TYPE ->
          raw ->
              ValueExposure.scanned(
                  raw, GlueVocabulary.contains(raw), GlueVocabulary.contains(raw));
      case GLUE_WORD -> fits(ValueGrammar.IDENTIFIER, true);
      case FLAG -> fits(ValueGrammar.BOOLEAN, true);
      case TEXT -> raw -> ValueExposure.scanned(raw, false, false);
      case TAGS -> tag(key);
      case PROPERTIES -> property(key);
      case ENVIRONMENT_PROPERTIES -> hiddenButForSigns(key);
      case ARN -> fits(ValueGrammar.ARN, false);
      case URL -> UrlExposure::see;
      case SENSITIVE -> raw -> ValueExposure.hidden(raw, Grade.SENSITIVE);
      case SENSITIVE_PARAMETERS ->
          raw ->
              ValueExposure.hidden(
                  raw, CredentialNames.isCredential(key) ? Grade.CREDENTIAL : Grade.SENSITIVE);
      case CREDENTIAL -> raw -> ValueExposure.hidden(raw, Grade.CREDENTIAL);
    };
  }

  private static ExposureRule property(String key) {
    if (PropertyKeys.URLS.contains(key)) {
      return UrlExposure::see;
    }
    if (PropertyKeys.JSON_OBJECTS.contains(key)) {
      return raw -> PropertiesInJson.see(key, raw);
    }
    Optional<ValueGrammar> grammar = PropertyKeys.grammar(key);
    if (grammar.isPresent()) {
      ValueGrammar shape = grammar.get();
      return fits(shape, shape == ValueGrammar.BOOLEAN || WORD_KEYS.contains(key));
    }
    Grade grade = CredentialNames.isCredential(key) ? Grade.CREDENTIAL : Grade.UNLISTED;
    return raw -> ValueExposure.hidden(raw, grade);
  }

  /** A member of a JSON object is seen like a property, but for keys that are not listed. */
  static ExposureRule member(String key) {
    boolean listed = PropertyKeys.grammar(key).isPresent() || PropertyKeys.URLS.contains(key);
    return listed ? property(key) : hiddenButForSigns(key);
  }

  /**
   * Shown if it has the shape that its key wants and nothing in it looks like a secret. An empty
   * value hides nothing.
   */
  private static ExposureRule fits(ValueGrammar grammar, boolean words) {
    return raw ->
        raw.isEmpty() || grammar.matches(raw)
            ? ValueExposure.scanned(raw, !raw.isEmpty(), words && GlueVocabulary.contains(raw))
            : ValueExposure.hidden(raw, Grade.UNLISTED);
  }

  /** A tag is text; one whose key announces a secret is taken at its word. */
  private static ExposureRule tag(String key) {
    boolean announced = announcesSecret(key);
    return raw ->
        announced && isNoSwitch(raw)
            ? ValueExposure.looksSecret(raw)
            : ValueExposure.scanned(raw, false, false);
  }

  /** Never shown; whether something in it looks like a secret is said. */
  private static ExposureRule hiddenButForSigns(String key) {
    return raw -> {
      boolean announced = CredentialNames.isCredential(key) && isNoSwitch(raw);
      return announced || !SecretText.find(raw).isEmpty()
          ? ValueExposure.looksSecret(raw)
          : ValueExposure.hidden(raw, Grade.UNLISTED);
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
    return !raw.isEmpty() && !ValueGrammar.BOOLEAN.matches(raw) && !raw.startsWith("${");
  }
}
