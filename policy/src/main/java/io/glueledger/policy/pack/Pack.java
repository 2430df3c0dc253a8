/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A versioned set of policies. Its hash names its meaning: layout, comments and quoting of the file
 * do not count, the order of the policies does.
 *
 * @param name of the pack
 * @param version as its authors count
 * @param controls groups of controls of standards, by the name that policies refer to
 * @param policies in the order of the file
 */
public record Pack(
    String name, String version, Map<String, List<String>> controls, List<Policy> policies) {
  /** Copies the collections, keeping their order. */
  public Pack {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(version, "version");
    Map<String, List<String>> groups = new LinkedHashMap<>();
    controls.forEach((group, members) -> groups.put(group, List.copyOf(members)));
    controls = Collections.unmodifiableMap(groups);
    policies = List.copyOf(policies);
  }

  /**
   * The canonical text, UTF-8: JSON, which is YAML too, so {@link PackReader} reads it back to an
   * equal pack with the same hash. This is what is kept so that a decision can be made again.
   */
  public byte[] canonical() {
    return CanonicalPack.write(this).getBytes(StandardCharsets.UTF_8);
  }

  /** SHA-256 of {@link #canonical()}, in lower-case hex. */
  public String hash() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Both packs as one, this one's policies first.
   *
   * @throws PackException if the other repeats an id, or declares a control group otherwise
   */
  public Pack and(Pack other) {
    Map<String, List<String>> groups = new LinkedHashMap<>(controls);
    other.controls.forEach(groups::putIfAbsent);
    List<Policy> both = new ArrayList<>(policies);
    both.addAll(other.policies);
    List<PackError> errors = new ArrayList<>(PackChecks.duplicates(both));
    other.controls.forEach(
        (group, members) -> {
          if (!members.equals(groups.get(group))) {
            errors.add(PackChecks.conflictingGroup(other, group));
          }
        });
    if (!errors.isEmpty()) {
      throw new PackException(errors);
    }
    return new Pack(name + "+" + other.name, version + "+" + other.version, groups, both);
  }
}
