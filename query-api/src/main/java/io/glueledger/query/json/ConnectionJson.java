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
import java.time.Instant;
import java.util.Optional;

/** Connections and their versions. */
public final class ConnectionJson {
  private ConnectionJson() {}

  /** The members of a connection in a list. */
  public static void item(Json json, ConnectionSummary summary) {
    ConnectionView view = summary.getView();
    id(json, view.getConnection());
    json.text("type", type(view.getDefinition()));
    json.truth("present", view.getPresent());
    json.text("status", view.getStatus());
    json.number("version", view.getVersion());
    json.word("origin", view.getOrigin());
    json.instant("since", view.getSince());
    json.text("principal", view.getPrincipal());
    json.text("changeId", view.getChangeId());
    json.word("worstSeverity", FindingJson.worst(view.getFindings()));
    json.number("findingCount", view.getFindings().size());
    json.texts("openChanges", summary.getOpenChanges());
    json.truth("inDoubt", summary.getInDoubt());
    json.text("self", FindingJson.self(view.getConnection()));
  }

  /** The members of a connection as it is now. */
  public static void whole(Json json, ConnectionSummary summary) {
    item(json, summary);
    definition(json, summary.getView().getDefinition());
    json.objects("findings", summary.getView().getFindings(), FindingJson::finding);
  }

  /** The members of a connection as it was at an instant. */
  public static void asOf(Json json, ConnectionVersion version, Instant at) {
    json.instant("at", at);
    version(json, version, true);
  }

  /** The members of a version. */
  public static void version(Json json, ConnectionVersion version, boolean withDefinition) {
    id(json, version.getConnection());
    json.number("version", version.getNumber());
    json.word("origin", version.getOrigin());
    json.truth("present", version.getPresent());
    json.text("type", type(version.getDefinition()));
    json.instant("since", version.getSince());
    json.instant("until", version.getUntil());
    json.text("changeId", version.getChangeId());
    json.word("operation", version.getOperation());
    json.object("actor", version.getActor(), actor -> actor(json, actor));
    json.word("worstSeverity", FindingJson.worst(version.getFindings()));
    json.objects("findings", version.getFindings(), FindingJson::finding);
    json.objects("differences", version.getDifferences(), FindingJson::difference);
    json.number("partition", version.getPartition());
    json.number("offset", version.getOffset());
    if (withDefinition) {
      definition(json, version.getDefinition());
    }
  }

  /** The connection's type as it may be shown. */
  public static Optional<String> type(Optional<Definition> definition) {
    return definition.map(it -> Hidden.text(it.getConnectionType()));
  }

  static void definition(Json json, Optional<Definition> definition) {
    json.object("definition", definition, it -> DefinitionJson.write(json, it));
  }

  static void id(Json json, ConnectionId id) {
    json.text("catalogId", id.getCatalogId());
    json.text("name", id.getName());
  }

  static void actor(Json json, Actor actor) {
    json.text("principal", actor.getPrincipal());
    json.text("accessKeyId", actor.getAccessKeyId());
    json.text("sourceAddress", actor.getSourceAddress());
    json.text("userAgent", actor.getUserAgent());
  }
}
