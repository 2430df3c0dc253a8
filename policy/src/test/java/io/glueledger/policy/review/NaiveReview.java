/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The queue of one connection, told as plainly as can be: a connection is a map of texts, two of
 * whose members may be weakened, and what a policy would find is known beforehand.
 */
final class NaiveReview {
  static final String SSL = "KAFKA_SSL_ENABLED";
  static final String SKIP = "KAFKA_SKIP_CUSTOM_CERT_VALIDATION";
  private static final List<String> PROPERTIES = List.of(SSL, SKIP);

  private final Map<String, Item> items = new TreeMap<>();
  private @Nullable Map<String, String> newest;
  private @Nullable Map<String, String> reference;
  private boolean begun;
  private Instant since = Instant.MIN;

  /** What stands on the queue, who brought it, and whether it is accepted. */
  private record Item(@Nullable Object value, @Nullable String opener, boolean accepted) {}

  /** Null for a connection that does not exist. */
  void becomes(
      @Nullable Map<String, String> made, boolean drifted, @Nullable String by, Instant at) {
    Map<String, String> before = newest;
    boolean forgotten =
        before == null
            && made != null
            && Duration.between(since, at).compareTo(Duration.ofDays(30)) > 0;
    boolean first = !begun;
    begun = true;
    newest = made;
    since = at;
    if (first) {
      reference = made;
      return;
    }
    if (forgotten) {
      items.clear();
      reference = null;
    }
    if (made == null) {
      if (drifted) {
        items.put("DRIFT", new Item(null, by, false));
      }
      return;
    }
    Map<String, Object> candidates = new TreeMap<>();
    Map<String, String> beside = reference;
    if (beside != null) {
      for (String property : PROPERTIES) {
        String weak = property.equals(SSL) ? "false" : "true";
        if (weak.equals(made.get(property)) && !weak.equals(beside.get(property))) {
          candidates.put("CHG-01 " + path(property), weak);
        }
      }
    }
    items.forEach(
        (key, item) -> {
          if (key.startsWith("DRIFT") && Objects.equals(valueAt(key, made), item.value())) {
            candidates.put(key, valueAt(key, made));
          }
        });
    if (drifted) {
      drifts(before, made).forEach(key -> candidates.put(key, valueAt(key, made)));
    }
    Map<String, Item> next = new TreeMap<>();
    candidates.forEach(
        (key, value) -> {
          Item item = items.get(key);
          boolean same = item != null && Objects.equals(item.value(), value);
          next.put(key, same ? item : new Item(value, by, false));
        });
    items.clear();
    items.putAll(next);
    settleReference();
  }

  private static List<String> drifts(
      @Nullable Map<String, String> before, Map<String, String> made) {
    if (before == null) {
      return List.of("DRIFT");
    }
    TreeSet<String> members = new TreeSet<>(before.keySet());
    members.addAll(made.keySet());
    return members.stream()
        .filter(member -> !Objects.equals(before.get(member), made.get(member)))
        .map(member -> "DRIFT " + path(member))
        .toList();
  }

  private static @Nullable Object valueAt(String key, Map<String, String> made) {
    String path = key.substring(key.indexOf(' ') + 1);
    return key.equals("DRIFT")
        ? made
        : made.entrySet().stream()
            .filter(member -> path(member.getKey()).equals(path))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(null);
  }

  static String path(String member) {
    return PROPERTIES.contains(member)
        ? "ConnectionProperties." + member
        : member.equals("team") ? "Tags.team" : member;
  }

  /** A person accepts what is on the queue. */
  void accept(String person) {
    if (items.isEmpty() || items.values().stream().anyMatch(item -> person.equals(item.opener()))) {
      return;
    }
    items.replaceAll((key, item) -> new Item(item.value(), item.opener(), true));
    settleReference();
  }

  private void settleReference() {
    if (items.values().stream().allMatch(Item::accepted)) {
      items.clear();
      reference = newest;
    }
  }

  /** What is on the queue, and whether it is accepted. */
  Map<String, Boolean> shown() {
    Map<String, Boolean> shown = new TreeMap<>();
    items.forEach((key, item) -> shown.put(key, item.accepted()));
    return shown;
  }
}
