/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.rights;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The callers that are known at one moment. */
public final class Callers {

  private final Map<String, Caller> byAccessKeyId;
  private final List<KnownPerson> people;

  /**
   * Takes the callers as they are.
   *
   * @throws IllegalArgumentException if two have the same access key id
   */
  public Callers(Collection<Caller> callers) {
    this(callers, List.of());
  }

  /**
   * The same with people whom AWS calls by other names.
   *
   * @throws IllegalArgumentException if two callers have the same access key id
   */
  public Callers(Collection<Caller> callers, List<KnownPerson> people) {
    Map<String, Caller> known = new LinkedHashMap<>();
    for (Caller caller : callers) {
      if (known.put(caller.accessKeyId(), caller) != null) {
        throw new IllegalArgumentException(
            "two callers have the access key id " + caller.accessKeyId());
      }
    }
    this.byAccessKeyId = Map.copyOf(known);
    this.people = List.copyOf(people);
  }

  /** The caller that an access key belongs to. */
  public Optional<Caller> find(String accessKeyId) {
    return Optional.ofNullable(byAccessKeyId.get(accessKeyId));
  }

  /** The human behind a principal, as AWS or a caller's entry calls it; the first that fits. */
  public Optional<String> person(String principal) {
    return people.stream()
        .filter(known -> known.isCalled(principal))
        .map(KnownPerson::person)
        .findFirst()
        .or(
            () ->
                byAccessKeyId.values().stream()
                    .filter(caller -> caller.principal().equals(principal))
                    .flatMap(caller -> caller.person().stream())
                    .sorted()
                    .findFirst());
  }

  /** How many there are. */
  public int size() {
    return byAccessKeyId.size();
  }
}
