/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.read;

import io.glueledger.policy.pack.model.PolicyExemption;
import io.glueledger.policy.pack.yaml.Members;
import io.glueledger.policy.pack.yaml.Node;
import io.glueledger.policy.pack.yaml.Node.Mapping;
import io.glueledger.policy.pack.yaml.PackError;
import io.glueledger.policy.pack.yaml.SourceText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the {@code exceptions} of a file. A malformed one is an error, never one that is left out.
 */
final class ExemptionReader {
  private static final Set<String> KEYS =
      Set.of("id", "policies", "connection", "catalog", "reason", "owner", "expires");

  private ExemptionReader() {}

  static Stream<PolicyExemption> read(Node node, List<PackError> errors) {
    if (!(node instanceof Mapping mapping)) {
      errors.add(
          PackError.structural(
              node.at(),
              Optional.empty(),
              "an exception must be a mapping, and is " + node.kind(),
              "Write - id: EXC-01 and so on."));
      return Stream.of();
    }
    Members members =
        new Members(
            mapping, KEYS, Members.name(mapping, "id").map(id -> "exception " + id), errors);
    SourceText id = Words.id(members);
    List<SourceText> policies = members.oneOrMore("policies");
    SourceText connection = members.required("connection");
    Optional<String> catalog = members.text("catalog").map(SourceText::text);
    SourceText reason = members.required("reason");
    SourceText owner = members.required("owner");
    Optional<Instant> expires = expires(members);
    if (policies.isEmpty() || expires.isEmpty()) {
      return Stream.of();
    }
    return Stream.of(
        new PolicyExemption(
            id, policies, connection.text(), catalog, reason.text(), owner.text(), expires.get()));
  }

  /** A date is its first moment in UTC. */
  private static Optional<Instant> expires(Members members) {
    SourceText text = members.required("expires");
    if (text.text().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          text.text().length() == 10
              ? LocalDate.parse(text.text()).atStartOfDay(ZoneOffset.UTC).toInstant()
              : Instant.parse(text.text()));
    } catch (DateTimeException e) {
      members.error(
          text.at(),
          "expires is neither a date nor an instant",
          "Write expires: 2027-06-30 (its first moment in UTC) or 2027-06-30T12:00:00Z.");
      return Optional.empty();
    }
  }
}
