/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.api;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.glueledger.query.auth.Role;
import io.glueledger.query.http.Answers;
import io.glueledger.query.http.Format;
import io.glueledger.query.http.Target;
import io.glueledger.query.ledger.Ledger;
import java.util.List;
import java.util.Optional;

/**
 * All addresses of the API. Paths are cut before they are decoded: a name may stand with its
 * slashes as they are, or as {@code %2F}, and only a segment {@code history} of its own after the
 * name means the history.
 */
public final class Routes {
  private static final String HISTORY = "history";

  private final Endpoint overview;
  private final Endpoint connections;
  private final Endpoint connection;
  private final Endpoint history;
  private final Endpoint changes;
  private final Endpoint change;
  private final Endpoint findings;
  private final Endpoint instances;
  private final Endpoint description;

  /**
   * The addresses of one ledger.
   *
   * @param openApi the description of the API, JSON
   */
  public Routes(Ledger ledger, byte[] openApi) {
    ConnectionsApi ofConnections = new ConnectionsApi(ledger);
    ChangesApi ofChanges = new ChangesApi(ledger);
    RiskApi ofRisk = new RiskApi(ledger);
    this.overview = Endpoint.one("/v1/overview", List.of(), ofRisk::overview);
    this.connections =
        Endpoint.list("/v1/connections", Filters.OF_CONNECTIONS, ofConnections::list);
    this.connection =
        Endpoint.one("/v1/connections/{catalogId}/{name}", List.of("at"), ofConnections::one);
    this.history =
        Endpoint.list(
            "/v1/connections/{catalogId}/{name}/history",
            List.of("definitions"),
            ofConnections::history);
    this.changes = Endpoint.list("/v1/changes", Filters.OF_CHANGES, ofChanges::list);
    this.change = Endpoint.one("/v1/changes/{changeId}", List.of(), ofChanges::one);
    this.findings = Endpoint.list("/v1/findings", Filters.OF_FINDINGS, ofRisk::findings);
    this.instances =
        Endpoint.one("/v1/instances", List.of(), ofRisk::instances).onlyFor(Role.ADMIN);
    this.description =
        Endpoint.one(
            "/v1/openapi.json",
            List.of(),
            call -> completedFuture(Answers.ok(Format.JSON.mediaType(), openApi)));
  }

  /** All of them. */
  public List<Endpoint> all() {
    return List.of(
        overview,
        connections,
        connection,
        history,
        changes,
        change,
        findings,
        instances,
        description);
  }

  Optional<Endpoint> at(Target target) {
    List<String> segments = target.segments();
    if (segments.size() < 2 || segments.stream().skip(2).limit(1).anyMatch(String::isEmpty)) {
      return Optional.empty();
    }
    String second = segments.get(1);
    return switch (segments.size()) {
      case 2 -> collection(second);
      case 3 -> Optional.of(change).filter(c -> second.equals("changes"));
      default -> Optional.of(ofConnection(segments)).filter(c -> second.equals("connections"));
    };
  }

  private Optional<Endpoint> collection(String name) {
    return all().stream().filter(e -> e.template().equals("/v1/" + name)).findFirst();
  }

  private Endpoint ofConnection(List<String> segments) {
    return segments.size() > 4 && segments.get(segments.size() - 1).equals(HISTORY)
        ? history
        : connection;
  }
}
