/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.fold;

import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Finding;
import io.glueledger.event.OpenFinding;
import io.glueledger.schemas.readmodel.ListOrder;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is risky now: the findings of a connection's newest version. */
public final class OpenFindings {

  /** By policy, then by field; a finding of the whole connection first. */
  public static final Comparator<OpenFinding> ORDER =
      Comparator.comparing(ListOrder::finding, ListOrder.FINDINGS);

  private OpenFindings() {}

  /** The field that a finding is about; empty text for the whole connection. */
  public static String field(Finding finding) {
    return finding.getField().orElse("");
  }

  /**
   * The findings of a new version, in {@link #ORDER}. One that the version before had too, of the
   * same policy about the same field, keeps the moment since when it holds.
   */
  static List<OpenFinding> of(
      ConnectionId connection, int partition, DefinitionVersion newest, List<OpenFinding> before) {
    if (!newest.present()) {
      return List.of();
    }
    Map<String, Instant> since = new HashMap<>();
    before.forEach(open -> since.putIfAbsent(identity(open.getFinding()), open.getSince()));
    return newest.findings().stream()
        .map(
            finding ->
                new OpenFinding(
                    connection,
                    finding,
                    since.getOrDefault(identity(finding), newest.since()),
                    newest.changeId().orElse(null),
                    partition,
                    newest.offset()))
        .sorted(ORDER)
        .toList();
  }

  /** Those of some that are not among others: of the same policy about the same field. */
  static List<OpenFinding> without(List<OpenFinding> some, List<OpenFinding> others) {
    Set<String> kept =
        others.stream().map(open -> identity(open.getFinding())).collect(Collectors.toSet());
    return some.stream().filter(open -> !kept.contains(identity(open.getFinding()))).toList();
  }

  /** Since when a finding holds that is among some. */
  static Optional<Instant> since(List<OpenFinding> some, Finding finding) {
    return some.stream()
        .filter(open -> identity(open.getFinding()).equals(identity(finding)))
        .map(OpenFinding::getSince)
        .findFirst();
  }

  private static String identity(Finding finding) {
    return finding.getPolicyId() + "\n" + field(finding);
  }
}
