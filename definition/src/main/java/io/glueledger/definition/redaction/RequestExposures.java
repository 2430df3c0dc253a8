/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.glueledger.definition.grammar.PropertyKeys;
import io.glueledger.definition.model.DefinitionMember;
import io.glueledger.definition.model.DefinitionWalk;
import io.glueledger.definition.model.ValueMapper;
import io.glueledger.definition.redaction.exposure.ExposureRules;
import io.glueledger.definition.redaction.exposure.ValueExposure;
import io.glueledger.definition.redaction.exposure.ValueExposure.Grade;
import io.glueledger.definition.redaction.exposure.ValueExposure.Hidden;
import io.glueledger.definition.redaction.scan.SecretText;
import io.glueledger.event.Fingerprint;
import io.glueledger.event.MemberValue;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All values of one request, seen in two rounds: first each by itself, which tells the secrets of
 * the request; then each again, with those secrets kept out of what it shows. One request, one
 * thread.
 */
final class RequestExposures {

  /** Where a value stands, and what it is. */
  private record Place(DefinitionMember member, String key, String raw) {

    /** The value may be a secret; only where it stands is printed. */
    @Override
    public String toString() {
      return member.path();
    }
  }

  /** Makes the fingerprints of one connection. */
  @FunctionalInterface
  interface Fingerprinter {

    /** Makes none: for answers, which fingerprints never stand in. */
    Fingerprinter NONE = (path, raw) -> List.of();

    /** The fingerprints of {@code raw} at {@code path}. */
    List<Fingerprint> fingerprints(String path, String raw);
  }

  private static final Value UNSEEN = new Value(Visibility.REDACTED, null, List.of(), null, null);

  private final Map<Place, ValueExposure> sights = new LinkedHashMap<>();
  private final Map<DefinitionMember, Map<String, String>> keys = new HashMap<>();
  private final List<Hidden> hiddenKeys = new ArrayList<>();
  private final RequestSecrets secrets;

  private final @Nullable String type;

  /**
   * The first round: {@code walk} goes over all of the request; what it makes is thrown away.
   *
   * @param type of the connection; null if the request has none
   */
  RequestExposures(@Nullable String type, Consumer<DefinitionWalk> walk) {
    this.type = type;
    walk.accept(new DefinitionWalk(firstRound()));
    this.secrets = found();
  }

  private ValueMapper firstRound() {
    return new ValueMapper() {
      @Override
      public Value value(DefinitionMember member, String key, String raw) {
        sights.computeIfAbsent(
            new Place(member, key, raw), place -> ExposureRules.of(member, key, type).see(raw));
        return UNSEEN;
      }

      @Override
      public String key(DefinitionMember member, String key) {
        if (!PropertyKeys.isKnown(key)) {
          SecretText.find(key)
              .in(key)
              .forEach(s -> hiddenKeys.add(new Hidden(s, Grade.CREDENTIAL)));
        }
        return key;
      }
    };
  }

  /** The secrets of all that the first round has seen. */
  RequestSecrets secrets() {
    return secrets;
  }

  private RequestSecrets found() {
    Set<String> listed =
        sights.values().stream()
            .flatMap(sight -> sight.listed().stream())
            .map(text -> text.toLowerCase(Locale.ROOT))
            .collect(toUnmodifiableSet());
    return RequestSecrets.of(
        Stream.concat(
                sights.values().stream().flatMap(sight -> sight.hidden().stream()),
                hiddenKeys.stream())
            .filter(hidden -> hidden.isSecret(listed))
            .map(Hidden::value)
            .toList());
  }

  /** The mapper of the second round, which shows no more than {@code known} does of the same. */
  ValueMapper mapper(Fingerprinter fingerprinter, KnownValues known) {
    return new ValueMapper() {
      @Override
      public Value value(DefinitionMember member, String key, String raw) {
        ValueExposure sight = sights.get(new Place(member, key, raw));
        if (sight == null) {
          throw new IllegalStateException("the rounds went different ways at " + member.path());
        }
        String path = member.path(key);
        Value shown = shown(sight, path, fingerprinter);
        return known.isEmpty()
            ? shown
            : known.lessShown(shown, fingerprinter.fingerprints(path, raw));
      }

      @Override
      public String key(DefinitionMember member, String key) {
        return shownKey(key, keys.computeIfAbsent(member, m -> new HashMap<>()));
      }
    };
  }

  private Value shown(ValueExposure sight, String path, Fingerprinter fingerprinter) {
    Optional<String> text = sight.text().map(t -> sight.fixed() ? t : secrets.blank(t));
    boolean clear = text.filter(sight.raw()::equals).isPresent();
    Visibility visibility =
        clear ? Visibility.CLEAR : text.isPresent() ? Visibility.PARTIAL : Visibility.REDACTED;
    return new Value(
        visibility,
        text.orElse(null),
        clear ? List.of() : fingerprinter.fingerprints(path, sight.raw()),
        sight.url().map(url -> KeptUrlFacts.of(url, secrets)).orElse(null),
        sight.members().map(m -> members(m, path, fingerprinter)).orElse(null));
  }

  private Map<String, MemberValue> members(
      Map<String, ValueExposure> members, String path, Fingerprinter fingerprinter) {
    Map<String, String> shownKeys = new HashMap<>();
    Map<String, MemberValue> values = new TreeMap<>();
    members.forEach(
        (key, sight) ->
            values.put(
                shownKey(key, shownKeys), member(shown(sight, path + "." + key, fingerprinter))));
    return values;
  }

  private static MemberValue member(Value value) {
    return new MemberValue(
        value.getVisibility(),
        value.getText().orElse(null),
        value.getFingerprints(),
        value.getUrl().orElse(null));
  }

  /**
   * {@code key}, without what looks like a secret or is one. Keys that Glue knows stay, whatever
   * else in the request equals them: a caller could take one from the policies otherwise. Two keys
   * that become one are numbered.
   */
  private String shownKey(String key, Map<String, String> shown) {
    if (PropertyKeys.isKnown(key)) {
      shown.put(key, key);
      return key;
    }
    String blanked = secrets.redacted(key);
    String unique = blanked;
    for (int n = 2; !blanked.equals(key) && shown.containsKey(unique); n++) {
      unique = blanked + "#" + n;
    }
    shown.put(unique, key);
    return unique;
  }
}
