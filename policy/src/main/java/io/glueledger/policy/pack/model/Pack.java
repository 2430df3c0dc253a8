/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.model;

import io.glueledger.base.text.Sha256Digest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A versioned set of policies, complete in itself: what overrides changed is changed in it. Its
 * hash names its meaning: layout, comments, quoting and documentation do not count, the order of
 * the policies does.
 *
 * @param name of the pack; of a merged one the names of all, joined by a plus sign
 * @param version as its authors count; of a merged one the versions of all, likewise
 * @param home where the connections that it judges belong
 * @param controls groups of controls of standards, by the name that policies refer to
 * @param policies in the order of the file, also those that are off
 * @param exemptions what may pass, also those that have expired
 */
public record Pack(
    String name,
    String version,
    PackHome home,
    Map<String, List<String>> controls,
    List<Policy> policies,
    List<PolicyExemption> exemptions) {
  /** Copies the collections, keeping their order. */
  public Pack {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(version, "version");
    Map<String, List<String>> groups = new LinkedHashMap<>();
    controls.forEach((group, members) -> groups.put(group, List.copyOf(members)));
    controls = Collections.unmodifiableMap(groups);
    Objects.requireNonNull(home, "home");
    policies = List.copyOf(policies);
    exemptions = List.copyOf(exemptions);
  }

  /** The policy with this id. */
  public Optional<Policy> policy(String id) {
    return policies.stream().filter(policy -> policy.id().text().equals(id)).findFirst();
  }

  /**
   * The canonical text, UTF-8: JSON, which is YAML too, so the reader reads it back to a pack with
   * the same hash. This is what is kept so that a decision can be made again.
   */
  public byte[] canonical() {
    return CanonicalPack.write(this).getBytes(StandardCharsets.UTF_8);
  }

  /** SHA-256 of {@link #canonical()}, in lower-case hex. */
  public String hash() {
    return Sha256Digest.hex(canonical());
  }
}
