/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.change;

import static java.util.stream.Collectors.toMap;

import io.glueledger.policy.facts.Facts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The difference between a definition and the one that it replaces, as policies see it.
 *
 * @param weakened what protects less than before, as {@code from … to …} by the member's path
 * @param redirected what says where the connection leads and as whom, and says otherwise now,
 *     likewise
 * @param exposed paths of those of {@code redirected} that lead to a domain where nothing led
 *     before, or to one that cannot be told, while the credentials stay: they would go to a new
 *     host
 */
public record Changes(
    Map<String, String> weakened, Map<String, String> redirected, List<String> exposed) {
  /** There is nothing before it. */
  public static final Changes NONE = new Changes(Map.of(), Map.of(), List.of());

  /** Copies the collections. */
  public Changes {
    weakened = Map.copyOf(weakened);
    redirected = Map.copyOf(redirected);
    exposed = List.copyOf(exposed);
  }

  /** What {@code now} makes of {@code before}. */
  public static Changes between(Facts before, Facts now) {
    List<FromTo> redirected = Redirected.between(before, now);
    List<String> exposed =
        !redirected.isEmpty() && Credentials.stay(before, now)
            ? Redirected.elsewhere(redirected, before, now)
            : List.of();
    return new Changes(inWords(Weakened.between(before, now)), inWords(redirected), exposed);
  }

  private static Map<String, String> inWords(List<FromTo> changes) {
    return changes.stream()
        .collect(toMap(FromTo::path, FromTo::inWords, (one, other) -> one, TreeMap::new));
  }
}
