/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.read;

import io.glueledger.base.tree.MapReader;
import io.glueledger.base.tree.SourceText;
import io.glueledger.policy.pack.model.PolicyExemption;
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

  static List<PolicyExemption> read(MapReader file) {
    return file.namedMaps("exceptions", "exception", "id", KEYS).stream()
        .flatMap(ExemptionReader::exemption)
        .toList();
  }

  private static Stream<PolicyExemption> exemption(MapReader exception) {
    SourceText id = PackVocabulary.id(exception);
    List<SourceText> policies = exception.oneOrMore("policies");
    SourceText connection = exception.required("connection");
    Optional<String> catalog = exception.text("catalog").map(SourceText::text);
    SourceText reason = exception.required("reason");
    SourceText owner = exception.required("owner");
    Optional<Instant> expires = expires(exception);
    if (policies.isEmpty() || expires.isEmpty()) {
      return Stream.of();
    }
    return Stream.of(
        new PolicyExemption(
            id, policies, connection.text(), catalog, reason.text(), owner.text(), expires.get()));
  }

  /** A date is its first moment in UTC. */
  private static Optional<Instant> expires(MapReader exception) {
    SourceText text = exception.required("expires");
    if (text.text().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          text.text().length() == 10
              ? LocalDate.parse(text.text()).atStartOfDay(ZoneOffset.UTC).toInstant()
              : Instant.parse(text.text()));
    } catch (DateTimeException e) {
      exception.problem(
          text.at(),
          "expires",
          "is neither a date nor an instant",
          "Write expires: 2027-06-30 (its first moment in UTC) or 2027-06-30T12:00:00Z.");
      return Optional.empty();
    }
  }
}
