/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.json;

import io.glueledger.event.ConnectionId;
import io.glueledger.event.Difference;
import io.glueledger.event.Finding;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.Severity;
import io.glueledger.query.http.Percent;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Findings and differences. */
public final class FindingJson {
  private FindingJson() {}

  /** The members of one thing that is risky now. */
  public static void open(Json json, OpenFinding open) {
    json.text("catalogId", open.getConnection().map(ConnectionId::getCatalogId));
    json.text("name", open.getConnection().map(ConnectionId::getName));
    finding(json, open.getFinding());
    json.instant("since", open.getSince());
    json.text("changeId", open.getChangeId());
    json.number("partition", open.getPartition());
    json.number("offset", open.getOffset());
    json.text("self", open.getConnection().map(FindingJson::self));
  }

  /** The address of a connection. */
  public static String self(ConnectionId id) {
    return "/v1/connections/"
        + Percent.encode(id.getCatalogId())
        + "/"
        + Percent.encode(id.getName());
  }

  /** The worst severity of some findings; empty without findings. */
  public static Optional<Severity> worst(Collection<Finding> findings) {
    return findings.stream().map(Finding::getSeverity).max(Comparator.naturalOrder());
  }

  static void finding(Json json, Finding finding) {
    json.text("policyId", finding.getPolicyId());
    json.text("title", finding.getTitle());
    json.word("severity", finding.getSeverity());
    json.word("effect", finding.getEffect());
    json.text("field", finding.getField());
    json.text("reason", finding.getReason());
    json.text("fix", finding.getFix());
    json.texts("controls", finding.getControls());
    json.truth("alreadyPresent", finding.getAlreadyPresent());
    json.word("enforcement", finding.getEnforcement());
    json.object(
        "exception",
        finding.getException(),
        exception -> {
          json.text("id", exception.getId());
          json.text("reason", exception.getReason());
          json.text("owner", exception.getOwner());
          json.instant("expires", exception.getExpires());
        });
    json.truth("wouldDeny", finding.getWouldDeny());
  }

  static void difference(Json json, Difference difference) {
    json.text("path", difference.getPath());
    json.word("kind", difference.getKind());
    json.truth("hidden", difference.getHidden());
    json.text("from", Hidden.from(difference));
    json.text("to", Hidden.to(difference));
  }
}
