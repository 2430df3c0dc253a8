/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.glueledger.query.fixture.Stories;
import io.glueledger.query.fixture.TestSite;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Who read the ledger itself. */
class ReadLogTest {
  @AutoClose private static final TestSite SITE = new TestSite(Stories.company());
  private static final Logger READS = (Logger) LoggerFactory.getLogger("io.glueledger.reads");

  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    READS.setLevel(Level.INFO);
    lines.start();
    READS.addAppender(lines);
  }

  @AfterEach
  void stop() {
    READS.detachAppender(lines);
    READS.setLevel(null);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/connections/123456789012/orders-postgres, 1",
    "/connections/123456789012/orders-postgres, 1",
    "/v1/connections/123456789012/orders-postgres/history?definitions=true, 2",
    "/v1/changes/00000000-0000-7000-8000-000000000000, 1"
  })
  void aReadThatShowsDefinitionsHasALine(String path, String count) {
    SITE.get(path);
    assertThat(only("Definitions shown"))
        .containsEntry("reader", "alice")
        .containsEntry("path", path.replaceAll("\\?.*", ""))
        .containsEntry("count", count);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/overview",
        "/v1/connections",
        "/changes",
        "/v1/changes?format=csv&limit=1",
        "/v1/connections/123456789012/nobody",
        "/connections/123456789012/nobody",
        "/v1/changes/0190a3c2-7d1e-7c3a-9b52-3f6d0a1e8c44"
      })
  void oneThatShowsNoneHasNot(String path) {
    SITE.get(path);
    assertThat(lines.list).isEmpty();
  }

  @Test
  void anExportHasALineWithItsFiltersAndCount() {
    long exported =
        SITE.get("/v1/changes?format=ndjson&principal=data/alice").body().lines().count();
    assertThat(only("List exported"))
        .containsEntry("reader", "alice")
        .containsEntry("path", "/v1/changes")
        .containsEntry("filters", "format=ndjson&principal=data/alice")
        .containsEntry("count", Long.toString(exported));
  }

  private Map<String, String> only(String message) {
    List<ILoggingEvent> its =
        lines.list.stream().filter(line -> line.getMessage().equals(message)).toList();
    assertThat(its).hasSize(1);
    return its.get(0).getKeyValuePairs().stream()
        .collect(Collectors.toMap(pair -> pair.key, pair -> String.valueOf(pair.value)));
  }
}
