/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.dashboard;

import static java.util.concurrent.CompletableFuture.completedFuture;

import com.linecorp.armeria.common.HttpResponse;
import io.glueledger.event.ConnectionId;
import io.glueledger.query.http.Parameters;
import io.glueledger.query.http.Problem;
import io.glueledger.query.http.ProblemException;
import io.glueledger.query.http.Target;
import io.glueledger.query.json.ChangeJson;
import io.glueledger.query.ledger.Ledger;
import io.glueledger.query.openapi.Description;
import io.glueledger.query.openapi.OpenApi;
import io.glueledger.query.page.ChangePage;
import io.glueledger.query.page.ChangesPage;
import io.glueledger.query.page.ConnectionPage;
import io.glueledger.query.page.ConnectionsPage;
import io.glueledger.query.page.FindingsPage;
import io.glueledger.query.page.ListState;
import io.glueledger.query.page.OverviewPage;
import io.glueledger.query.text.Times;
import io.glueledger.query.view.Links;
import io.glueledger.query.view.Shell;
import io.glueledger.query.view.Shell.Export;
import io.glueledger.query.view.Shell.Section;
import io.glueledger.query.view.Show;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Which page is where. */
final class PageRoutes {
  private final Ledger ledger;
  private final Description description;
  private final Html html;

  PageRoutes(Ledger ledger, OpenApi openApi, Html html) {
    this.ledger = ledger;
    this.description = Description.of(openApi.document());
    this.html = html;
  }

  /**
   * Makes a page.
   *
   * @param frame who is signed in, the style sheet and the time; the page adds the rest
   * @throws ProblemException if there is none, or its parameters are wrong
   */
  CompletableFuture<HttpResponse> at(Target target, Shell frame) {
    List<String> segments = target.segments();
    if (segments.isEmpty()) {
      return overview(target, frame);
    }
    String first = segments.get(0);
    return switch (segments.size()) {
      case 1 -> list(first, target, frame);
      case 2 -> {
        check(first.equals("changes"));
        yield change(target, frame);
      }
      default -> {
        check(first.equals("connections"));
        yield connection(target, frame);
      }
    };
  }

  private CompletableFuture<HttpResponse> list(String name, Target target, Shell frame) {
    return switch (name) {
      case "connections" ->
          ConnectionsPage.load(ledger, target.query())
              .thenApply(
                  page ->
                      html.page(
                          "connections.jte",
                          shell(frame, Section.CONNECTIONS, exports(page.list())),
                          page));
      case "changes" ->
          ChangesPage.load(ledger, target.query())
              .thenApply(
                  page ->
                      html.page(
                          "changes.jte",
                          shell(frame, Section.CHANGES, exports(page.list())),
                          page));
      case "findings" ->
          FindingsPage.load(ledger, target.query())
              .thenApply(
                  page ->
                      html.page(
                          "findings.jte",
                          shell(frame, Section.FINDINGS, exports(page.list())),
                          page));
      case "docs" ->
          completedFuture(
              html.page(
                  "docs.jte",
                  shell(frame, Section.API, List.of(new Export("OpenAPI", "/v1/openapi.json"))),
                  description));
      default -> throw nothing();
    };
  }

  private CompletableFuture<HttpResponse> overview(Target target, Shell frame) {
    Parameters.parse(target.query(), List.of());
    return OverviewPage.load(ledger)
        .thenApply(
            page ->
                html.page(
                    "overview.jte",
                    shell(frame, Section.OVERVIEW, List.of(new Export("JSON", "/v1/overview"))),
                    page));
  }

  private CompletableFuture<HttpResponse> connection(Target target, Shell frame) {
    ConnectionId id =
        new ConnectionId(target.decoded(1), target.decoded(2, target.segments().size()));
    return ConnectionPage.load(ledger, id, target.query())
        .thenApply(
            page -> {
              String api = Links.api(id);
              String query = page.at().map(at -> "?at=" + Times.rfc3339(at)).orElse("");
              return html.page(
                  "connection.jte",
                  titled(
                      shell(
                          frame,
                          Section.CONNECTIONS,
                          List.of(
                              new Export("JSON", api + query),
                              new Export("History as JSON", api + "/history"),
                              new Export("History as CSV", api + "/history?format=csv"))),
                      id.getName()),
                  page);
            });
  }

  private CompletableFuture<HttpResponse> change(Target target, Shell frame) {
    return ChangePage.load(ledger, target.decoded(1), target.query())
        .thenApply(
            page ->
                html.page(
                    "change.jte",
                    titled(
                        shell(
                            frame,
                            Section.CHANGES,
                            List.of(
                                new Export("JSON", ChangeJson.self(page.change().getChangeId())))),
                        Show.did(page.change().getOperation())
                            + " of "
                            + page.change().getConnection().getName()),
                    page));
  }

  private static List<Export> exports(ListState list) {
    return List.of(
        new Export("JSON", list.api("")),
        new Export("CSV", list.api("csv")),
        new Export("NDJSON", list.api("ndjson")));
  }

  private static Shell shell(Shell frame, Section section, List<Export> exports) {
    return new Shell(
        section.label(), section, frame.user(), exports, frame.stylesheet(), frame.now());
  }

  private static Shell titled(Shell shell, String title) {
    return new Shell(
        Show.text(title),
        shell.section(),
        shell.user(),
        shell.exports(),
        shell.stylesheet(),
        shell.now());
  }

  private static void check(boolean exists) {
    if (!exists) {
      throw nothing();
    }
  }

  private static ProblemException nothing() {
    return new ProblemException(
        Problem.notFound(
            "There is no page at this address.",
            "Go on from the overview, or look the connection up in the list."));
  }
}
