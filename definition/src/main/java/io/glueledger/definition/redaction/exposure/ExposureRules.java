/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction.exposure;

import io.glueledger.definition.grammar.CredentialNames;
import io.glueledger.definition.grammar.DocumentedKeys;
import io.glueledger.definition.grammar.DocumentedKeys.DocumentedKey;
import io.glueledger.definition.grammar.GlueVocabulary;
import io.glueledger.definition.grammar.PropertyKeys;
import io.glueledger.definition.grammar.ValueGrammar;
import io.glueledger.definition.model.DefinitionMember;
import io.glueledger.definition.redaction.exposure.ValueExposure.Grade;
import io.glueledger.definition.redaction.scan.HarmlessValues;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rule sees the values of which place: the allowlist, as far as it is not grammar. */
public final class ExposureRules {

  /** Keys whose values are words of Glue's own. */
  private static final Set<String> WORD_KEYS =
      Set.of("JDBC_ENGINE", "KAFKA_SASL_MECHANISM", "CONNECTOR_TYPE");

  private ExposureRules() {}

  /**
   * The rule of an entry of a member; {@code key} is empty where the member is no map.
   *
   * @param type of the connection, whose documentation tells which keys are known; null if there is
   *     none
   */
  public static ExposureRule of(DefinitionMember member, String key, @Nullable String type) {
    return switch (member.content()) {
      case CONNECTION_TYPE ->
          raw ->
              ValueExposure.scanned(
                  raw, GlueVocabulary.contains(raw), GlueVocabulary.contains(raw));
      case GLUE_WORD -> fits(ValueGrammar.IDENTIFIER, true);
      case FLAG -> fits(ValueGrammar.BOOLEAN, true);
      case TEXT -> raw -> ValueExposure.scanned(raw, false, false);
      case TAGS -> tag(key);
      case PROPERTIES -> property(key, type);
      case ENVIRONMENT_PROPERTIES -> environment(type, member.path(), key);
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

  private static ExposureRule property(String key, @Nullable String type) {
    if (PropertyKeys.JSON_OBJECTS.contains(key)) {
      return raw -> PropertiesInJson.see(type, key, raw);
    }
    return listed(key)
        .or(
            () ->
                DocumentedKeys.find(type, DocumentedKeys.CONNECTION_PROPERTIES, key)
                    .map(ExposureRules::documented))
        .orElseGet(() -> UnlistedValues.property(key));
  }

  /** The rule of a key that all types have; empty if none shows its values. */
  private static Optional<ExposureRule> listed(String key) {
    if (PropertyKeys.URLS.contains(key)) {
      return Optional.of(UrlExposure::see);
    }
    return PropertyKeys.grammar(key)
        .map(shape -> fits(shape, shape == ValueGrammar.BOOLEAN || WORD_KEYS.contains(key)));
  }

  /**
   * The rule of a property of Spark, Athena or Python, in the member {@code member} or in a JSON
   * object of that name: shown only if it is documented for the type.
   */
  static ExposureRule environment(@Nullable String type, String member, String key) {
    ExposureRule rule =
        DocumentedKeys.find(type, member, key)
            .map(ExposureRules::documented)
            .or(() -> listed(key))
            .orElseGet(() -> UnlistedValues.environment(key));
    return UnlistedValues.tlsWordOr(key, rule);
  }

  private static ExposureRule documented(DocumentedKey key) {
    return key.grammar()
        .map(shape -> fits(shape, shape == ValueGrammar.BOOLEAN))
        .orElse(UrlExposure::see);
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
        announced && UnlistedValues.isNoSwitch(raw) && !HarmlessValues.tellsKeeping(raw)
            ? ValueExposure.looksSecret(raw)
            : ValueExposure.scanned(raw, false, false);
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
}
