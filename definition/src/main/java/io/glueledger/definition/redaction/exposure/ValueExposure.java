/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction.exposure;

import io.glueledger.definition.grammar.CharClass;
import io.glueledger.definition.grammar.GlueVocabulary;
import io.glueledger.definition.redaction.encoding.RedactionMarker;
import io.glueledger.definition.redaction.encoding.TextSpans;
import io.glueledger.definition.redaction.scan.SecretText;
import io.glueledger.definition.url.ParsedUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What one value is by itself, before the rest of its request is known.
 *
 * @param raw the value
 * @param text what its own rule shows of it; empty if nothing
 * @param fixed whether {@code text} is one of Glue's own words in a place of such, and never
 *     blanked
 * @param listed strings that the allowlist shows as they are, in this place
 * @param hidden strings that stand in it and are not shown
 * @param url the URL that it is
 * @param members the properties that it holds
 */
public record ValueExposure(
    String raw,
    Optional<String> text,
    boolean fixed,
    List<String> listed,
    List<Hidden> hidden,
    Optional<ParsedUrl> url,
    Optional<SortedMap<String, ValueExposure>> members) {

  /** How much is known of a string that is not shown. */
  public enum Grade {
    /** It stands where credentials stand, or looks like one: kept out of every text. */
    CREDENTIAL,
    /** Perhaps a credential: kept out, unless the allowlist shows the same elsewhere. */
    SENSITIVE,
    /** Its key is unknown: kept out if it is shown nowhere else and is no everyday word. */
    UNLISTED
  }

  /**
   * A string that is not shown.
   *
   * @param value the string
   * @param grade what is known of it
   */
  public record Hidden(String value, Grade grade) {

    private static final Set<String> EVERYDAY =
        Set.of("true", "false", "yes", "no", "on", "off", "null", "none", "default");

    /**
     * Whether it has to be kept out of texts, given, in lower case, what the allowlist shows of the
     * request.
     */
    public boolean isSecret(Set<String> listed) {
      if (grade == Grade.CREDENTIAL) {
        return true;
      }
      boolean everyday =
          EVERYDAY.contains(value.toLowerCase(Locale.ROOT))
              || (value.length() <= 5 && CharClass.DIGITS.spans(value))
              || GlueVocabulary.contains(value);
      boolean word = value.length() < 8 && value.chars().allMatch(Character::isLetter);
      return !everyday
          && !listed.contains(value.toLowerCase(Locale.ROOT))
          && (grade == Grade.SENSITIVE || (value.length() >= 4 && !word));
    }

    @Override
    public String toString() {
      return grade.toString();
    }
  }

  /** One that is no URL and holds no properties. */
  static ValueExposure of(
      String raw, @Nullable String text, boolean fixed, List<String> listed, List<Hidden> hidden) {
    return new ValueExposure(
        raw, Optional.ofNullable(text), fixed, listed, hidden, Optional.empty(), Optional.empty());
  }

  /** Shown after the scan; {@code isListed} if the key's grammar shows it. */
  static ValueExposure scanned(String raw, boolean isListed, boolean fixed) {
    TextSpans spans = SecretText.find(raw);
    List<Hidden> hidden = spans.in(raw).stream().map(s -> new Hidden(s, Grade.CREDENTIAL)).toList();
    List<String> listed = isListed && hidden.isEmpty() ? List.of(raw) : List.of();
    return of(raw, spans.replacedIn(raw, RedactionMarker.TEXT), fixed, listed, hidden);
  }

  /** Shown as {@code text}; what of it is hidden is said beside. */
  static ValueExposure shownAs(String raw, String text) {
    return new ValueExposure(
        raw, Optional.of(text), false, List.of(), List.of(), Optional.empty(), Optional.empty());
  }

  /** Not shown. */
  static ValueExposure hidden(String raw, Grade grade) {
    return of(raw, null, false, List.of(), List.of(new Hidden(raw, grade)));
  }

  /** Not shown, but for that something in it looks like a secret: a marker, and nothing else. */
  static ValueExposure looksSecret(String raw) {
    List<Hidden> hidden = new ArrayList<>();
    hidden.add(new Hidden(raw, Grade.CREDENTIAL));
    SecretText.find(raw).in(raw).forEach(s -> hidden.add(new Hidden(s, Grade.CREDENTIAL)));
    return of(raw, RedactionMarker.TEXT, false, List.of(), hidden);
  }

  /** This, with what was found in the value beside it. */
  ValueExposure with(
      @Nullable ParsedUrl parsed,
      @Nullable SortedMap<String, ValueExposure> properties,
      List<String> alsoListed,
      List<Hidden> alsoHidden) {
    List<String> allListed = new ArrayList<>(listed);
    allListed.addAll(alsoListed);
    List<Hidden> allHidden = new ArrayList<>(hidden);
    allHidden.addAll(alsoHidden);
    return new ValueExposure(
        raw,
        text,
        fixed,
        allListed,
        allHidden,
        Optional.ofNullable(parsed),
        Optional.ofNullable(properties));
  }

  /** The value may be a secret; nothing of it is printed. */
  @Override
  public String toString() {
    return "ValueExposure" + hidden;
  }
}
