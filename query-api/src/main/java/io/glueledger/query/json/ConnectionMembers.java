/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.json;

import io.glueledger.event.Actor;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionSummary;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.ConnectionView;
import io.glueledger.event.Definition;
import io.glueledger.query.http.ConnectionAddress;
import io.glueledger.query.text.UtcTimes;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What is answered of connections and their versions. */
public final class ConnectionMembers {
  private static final String ROOT = "/v1/connections";

  static final JsonMembers<ConnectionId> ID =
      JsonMembers.<ConnectionId>none()
          .with("catalogId", ConnectionId::getCatalogId)
          .with("name", ConnectionId::getName);

  /** A connection in a list. */
  public static final JsonMembers<ConnectionSummary> ITEM =
      JsonMembers.<ConnectionSummary>none()
          .withAll(
              JsonMembers.<ConnectionView>none()
                  .withAll(ID, ConnectionView::getConnection)
                  .with("type", view -> type(view.getDefinition()))
                  .with("present", ConnectionView::getPresent)
                  .with("status", ConnectionView::getStatus)
                  .with("version", ConnectionView::getVersion)
                  .with("origin", ConnectionView::getOrigin)
                  .with("since", ConnectionView::getSince)
                  .with("principal", ConnectionView::getPrincipal)
                  .with("changeId", ConnectionView::getChangeId)
                  .with("worstSeverity", view -> FindingMembers.worst(view.getFindings()))
                  .with("findingCount", view -> view.getFindings().size()),
              ConnectionSummary::getView)
          .with("openChanges", ConnectionSummary::getOpenChanges)
          .with("inDoubt", ConnectionSummary::getInDoubt)
          .with("self", summary -> self(summary.getView().getConnection()));

  /** The same as rows. */
  public static final CsvTable<ConnectionSummary> ROWS =
      new CsvTable<>(
          ITEM,
          "catalogId,name,type,present,status,version,origin,since,principal,changeId,"
              + "worstSeverity,findingCount,openChanges,inDoubt");

  /**
   * A connection in a list.
   *
   * @param at the moment that the list is about; empty for now
   * @param definitions whether what it was, or is, is told too
   */
  public static JsonMembers<ConnectionSummary> item(Optional<Instant> at, boolean definitions) {
    JsonMembers<ConnectionSummary> item =
        definitions ? ITEM.with("definition", summary -> summary.getView().getDefinition()) : ITEM;
    return at.map(
            then ->
                item.with("at", summary -> then)
                    .with("self", summary -> selfAt(summary.getView().getConnection(), then)))
        .orElse(item);
  }

  /** A connection as it is now. */
  public static final JsonMembers<ConnectionSummary> WHOLE =
      ITEM.with("definition", summary -> summary.getView().getDefinition())
          .with("findings", summary -> summary.getView().getFindings());

  /** A version without its definition. */
  public static final JsonMembers<ConnectionVersion> VERSION =
      JsonMembers.<ConnectionVersion>none()
          .withAll(ID, ConnectionVersion::getConnection)
          .with("version", ConnectionVersion::getNumber)
          .with("origin", ConnectionVersion::getOrigin)
          .with("present", ConnectionVersion::getPresent)
          .with("type", version -> type(version.getDefinition()))
          .with("since", ConnectionVersion::getSince)
          .with("until", ConnectionVersion::getUntil)
          .with("changeId", ConnectionVersion::getChangeId)
          .with("operation", ConnectionVersion::getOperation)
          .with("actor", ConnectionVersion::getActor)
          .with("worstSeverity", version -> FindingMembers.worst(version.getFindings()))
          .with("findings", ConnectionVersion::getFindings)
          .with("differences", ConnectionVersion::getDifferences)
          .with("partition", ConnectionVersion::getPartition)
          .with("offset", ConnectionVersion::getOffset);

  /** The same as rows. */
  public static final CsvTable<ConnectionVersion> VERSION_ROWS =
      new CsvTable<>(
          VERSION
              .with("principal", version -> version.getActor().map(Actor::getPrincipal))
              .with("differences", v -> FindingMembers.inOneCell(v.getDifferences())),
          "catalogId,name,version,origin,present,since,until,changeId,operation,principal,"
              + "worstSeverity,differences,partition,offset");

  /** A version with its definition. */
  public static final JsonMembers<ConnectionVersion> WHOLE_VERSION =
      VERSION.with("definition", ConnectionVersion::getDefinition);

  private ConnectionMembers() {}

  /** A connection as it was at an instant. */
  public static JsonMembers<ConnectionVersion> asOf(Instant at) {
    return JsonMembers.<ConnectionVersion>none()
        .with("at", version -> at)
        .withAll(WHOLE_VERSION, version -> version);
  }

  /** The connection's type as it may be shown. */
  public static Optional<String> type(Optional<Definition> definition) {
    return definition.map(it -> HiddenText.textOf(it.getConnectionType()));
  }

  /** The address of a connection's history, with more parameters. */
  public static String history(ConnectionId id, Map<String, String> parameters) {
    return ConnectionAddress.of(ROOT, id, "/history", parameters);
  }

  /** The address of a connection as it was. */
  public static String selfAt(ConnectionId id, Instant at) {
    return ConnectionAddress.of(ROOT, id, "", Map.of("at", UtcTimes.rfc3339(at)));
  }

  /** The address of a connection. */
  public static String self(ConnectionId id) {
    return ConnectionAddress.of(ROOT, id);
  }
}
