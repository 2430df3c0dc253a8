/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.change;

import static java.util.stream.Collectors.toMap;

import io.glueledger.policy.facts.DefinitionFacts;
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
public record SecurityChanges(
    Map<String, String> weakened, Map<String, String> redirected, List<String> exposed) {
  /** There is nothing before it. */
  public static final SecurityChanges NONE = new SecurityChanges(Map.of(), Map.of(), List.of());

  /** Copies the collections. */
  public SecurityChanges {
    weakened = Map.copyOf(weakened);
    redirected = Map.copyOf(redirected);
    exposed = List.copyOf(exposed);
  }

  /** What {@code now} makes of {@code before}. */
  public static SecurityChanges between(DefinitionFacts before, DefinitionFacts now) {
    List<MemberChange> redirected = RedirectedMembers.between(before, now);
    List<String> exposed =
        !redirected.isEmpty() && CredentialPaths.stay(before, now)
            ? RedirectedMembers.elsewhere(redirected, before, now)
            : List.of();
    return new SecurityChanges(
        inWords(WeakenedMembers.between(before, now)), inWords(redirected), exposed);
  }

  private static Map<String, String> inWords(List<MemberChange> changes) {
    return changes.stream()
        .collect(
            toMap(MemberChange::path, MemberChange::inWords, (one, other) -> one, TreeMap::new));
  }
}
