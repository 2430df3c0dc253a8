/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.benchmark.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.RequestHeaders;
import io.glueledger.systemtests.benchmark.Load;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What one client asks the query API, one question after another. */
final class Questions {

  private static final int ROUNDS = 3;
  private static final int PAGES = 20;
  private static final int WARM_UP_SHARE = 4;

  private final URI api;
  private final BigLog log;
  private final Random random = new Random(1);
  private final List<Kind> kinds = new ArrayList<>();

  /**
   * One kind of question.
   *
   * @param target milliseconds that 99 of 100 may take; empty if nothing is promised
   * @param count how many are asked in a round
   * @param path any one of them
   */
  private record Kind(String name, String target, int count, Function<Random, String> path) {}

  Questions(URI api, BigLog log) {
    this.api = api;
    this.log = log;
    List<String> asOf = asOf();
    List<String> pages = pages();
    kinds.add(new Kind("current view", "1", 1000, r -> any(log.connections(), r)));
    kinds.add(new Kind("as of an instant", "1.5", 1000, r -> asOf.get(r.nextInt(asOf.size()))));
    kinds.add(new Kind("history, 100", "5", 500, r -> any(log.busy(), r) + "/history?limit=100"));
    kinds.add(
        new Kind(
            "changes by principal, 50",
            "3",
            500,
            r -> "/v1/changes?limit=50&principal=" + BigLog.principal(r.nextInt(1000))));
    kinds.add(new Kind("connections, 50", "", 500, r -> pages.get(r.nextInt(pages.size()))));
    kinds.add(new Kind("findings, 50", "", 500, r -> "/v1/findings?limit=50"));
  }

  /** Asks some of each kind; for the JVM. */
  void warmUp() throws InterruptedException {
    for (Kind kind : kinds) {
      ask(kind, kind.count() / WARM_UP_SHARE);
    }
  }

  /** Takes one row of the table. */
  interface Rows {
    void row(String format, Object... values);
  }

  /**
   * Gives a row for each kind with the medians of its rounds, and the CPU time of the whole process
   * a question, which what else runs on the machine hardly changes.
   */
  void measure(Rows rows) throws InterruptedException {
    Map<Kind, List<Load.Run>> runs = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Kind kind : kinds) {
        runs.computeIfAbsent(kind, k -> new ArrayList<>()).add(ask(kind, kind.count()));
      }
    }
    runs.forEach(
        (kind, its) ->
            rows.row(
                "| %s | %.2f / %.2f ms, CPU %.2f ms | %s |",
                kind.name(),
                Load.median(its, run -> run.millis(0.5)),
                Load.median(its, run -> run.millis(0.99)),
                Load.median(its, Load.Run::cpuMicros) / 1e3,
                kind.target().isEmpty() ? "" : "p99 ≤ " + kind.target() + " ms"));
  }

  private Load.Run ask(Kind kind, int count) throws InterruptedException {
    List<AggregatedHttpRequest> calls =
        IntStream.range(0, count)
            .mapToObj(i -> AggregatedHttpRequest.of(headers(kind.path().apply(random))))
            .toList();
    try (Load load = new Load(api)) {
      return load.closed(calls, 1);
    }
  }

  private static RequestHeaders headers(String path) {
    return RequestHeaders.of(
        HttpMethod.GET, path, HttpHeaderNames.AUTHORIZATION, "Bearer " + LedgerUnderLoad.TOKEN);
  }

  private static String any(int bound, Random random) {
    return "/v1/connections/" + BigLog.CATALOG + "/" + BigLog.name(random.nextInt(bound));
  }

  /** Instants at which a version of a busy connection began. */
  private List<String> asOf() {
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < Math.min(PAGES, log.busy()); i++) {
      String connection = "/v1/connections/" + BigLog.CATALOG + "/" + BigLog.name(i);
      for (JsonNode version : read(connection + "/history?limit=1000").get("items")) {
        paths.add(connection + "?at=" + encode(version.get("since").asText()));
      }
    }
    return paths;
  }

  /** The first pages of the list. */
  private List<String> pages() {
    List<String> pages = new ArrayList<>(List.of("/v1/connections?limit=50"));
    while (pages.size() < PAGES) {
      JsonNode next = read(pages.get(pages.size() - 1)).get("next");
      if (next.isNull()) {
        break;
      }
      pages.add("/v1/connections?limit=50&cursor=" + encode(next.asText()));
    }
    return pages;
  }

  private JsonNode read(String path) {
    try {
      return new ObjectMapper().readTree(LedgerUnderLoad.ask(api, path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
