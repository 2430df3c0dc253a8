/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.glueledger.definition.model.DefinitionShape;
import io.glueledger.definition.model.MemberShape;
import io.glueledger.definition.redaction.FingerprintKeys;
import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Definition;
import io.glueledger.event.Fingerprint;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import io.glueledger.ingest.change.request.RedactedRequest.Content;
import io.glueledger.ingest.states.Recalled;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.apache.avro.generic.IndexedRecord;

/**
 * Hides a description or a tag that is, as a whole, a secret of the connection's newest version:
 * the request that says it does not hold the secret, so that nothing else would know it.
 *
 * <p>Nobody learns by it what a secret is: words are not tried, and a principal has only few tries
 * an hour; what comes after these is hidden without a look. Safe for use by several threads.
 */
public final class RepeatedSecrets {

  /** Values that a principal may have compared within {@link #SPAN}. */
  static final int MOST_TRIES = 20;

  private static final Duration SPAN = Duration.ofHours(1);
  private static final long MOST_PRINCIPALS = 10_000;

  /** One run of 8 to 128 characters that is no plain word or number. */
  private static final Pattern LIKE_A_SECRET = Pattern.compile("(?!\\p{L}+$|[0-9]+$)\\S{8,128}");

  private final FingerprintKeys keys;
  private final Cache<String, AtomicInteger> tries =
      Caffeine.newBuilder().maximumSize(MOST_PRINCIPALS).expireAfterWrite(SPAN).build();

  /** Knows no principal yet. */
  public RepeatedSecrets(FingerprintKeys keys) {
    this.keys = keys;
  }

  /**
   * {@code content}, with what repeats a secret of the connection hidden; and with all that might,
   * if the connection's secrets cannot be read.
   */
  Content hidden(String principal, ConnectionId id, Content content, Recalled before) {
    boolean tried =
        content.definition().filter(RepeatedSecrets::isTried).isPresent()
            || content.tagsToAdd().filter(RepeatedSecrets::anyIsTried).isPresent();
    Map<String, List<Fingerprint>> secrets =
        tried
            ? before
                .newest()
                .flatMap(DefinitionVersion::definition)
                .map(RepeatedSecrets::secretsOf)
                .orElse(Map.of())
            : Map.of();
    if (!tried || (secrets.isEmpty() && before.readable())) {
      return content;
    }
    Search search = new Search(principal, id, secrets, !before.readable());
    return new Content(
        content.definition().map(search::hidden),
        content.tagsToAdd().map(search::hiddenTags),
        content.tagKeysToRemove(),
        content.secrets());
  }

  private static boolean isTried(Definition definition) {
    return definition.getDescription().filter(RepeatedSecrets::isTried).isPresent()
        || definition.getTags().filter(RepeatedSecrets::anyIsTried).isPresent();
  }

  private static boolean anyIsTried(Map<String, Value> tags) {
    return tags.values().stream().anyMatch(RepeatedSecrets::isTried);
  }

  private static boolean isTried(Value value) {
    return value.getVisibility() == Visibility.CLEAR
        && LIKE_A_SECRET.matcher(value.getText().orElse("")).matches();
  }

  /** The fingerprints of all that a definition does not show, by paths. */
  private static Map<String, List<Fingerprint>> secretsOf(Definition definition) {
    Map<String, List<Fingerprint>> secrets = new HashMap<>();
    collect(DefinitionShape.DEFINITION, definition, secrets);
    return secrets;
  }

  private static void collect(
      DefinitionShape shape, IndexedRecord held, Map<String, List<Fingerprint>> secrets) {
    for (MemberShape member : shape.members()) {
      Object value = held.get(member.position());
      DefinitionShape structure = member.structure();
      if (structure != null && value != null) {
        collect(structure, (IndexedRecord) value, secrets);
      } else if (value instanceof Map<?, ?> map) {
        map.forEach(
            (key, entry) -> add(member.member().path((String) key), (Value) entry, secrets));
      } else if (value instanceof Value one) {
        add(member.member().path(), one, secrets);
      }
    }
  }

  private static void add(String path, Value value, Map<String, List<Fingerprint>> secrets) {
    if (value.getVisibility() == Visibility.REDACTED) {
      secrets.put(path, value.getFingerprints());
    }
  }

  /** One request's comparison. */
  private final class Search {
    private final String principal;
    private final ConnectionId id;
    private final Map<String, List<Fingerprint>> secrets;
    private final boolean all;

    private Search(
        String principal, ConnectionId id, Map<String, List<Fingerprint>> secrets, boolean all) {
      this.all = all;
      this.principal = principal;
      this.id = id;
      this.secrets = secrets;
    }

    private Definition hidden(Definition definition) {
      return Definition.newBuilder(definition)
          .setDescription(
              definition.getDescription().map(text -> hidden("Description", text)).orElse(null))
          .setTags(definition.getTags().map(this::hiddenTags).orElse(null))
          .build();
    }

    private Map<String, Value> hiddenTags(Map<String, Value> tags) {
      Map<String, Value> shown = new HashMap<>();
      tags.forEach((key, value) -> shown.put(key, hidden("Tags." + key, value)));
      return shown;
    }

    private Value hidden(String path, Value value) {
      String text = value.getText().orElse("");
      if (!isTried(value) || !(all || isUsedUp() || isSecret(text))) {
        return value;
      }
      return new Value(Visibility.REDACTED, null, keys.fingerprints(id, path, text), null, null);
    }

    private boolean isUsedUp() {
      return tries.get(principal, none -> new AtomicInteger()).incrementAndGet() > MOST_TRIES;
    }

    private boolean isSecret(String text) {
      return secrets.entrySet().stream()
          .anyMatch(
              secret ->
                  keys.fingerprints(id, secret.getKey(), text).stream()
                      .anyMatch(secret.getValue()::contains));
    }
  }
}
