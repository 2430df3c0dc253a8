/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glueledger.query.fixture.Stories;
import io.glueledger.query.fixture.Story;
import io.glueledger.query.fixture.TestSite;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was then is what a ledger says now that has read no further than then. */
class TimeMachineTest {
  private static final int SEEDS = Integer.getInteger("time.machine.seeds", 4);
  private static final int EVENTS = 160;

  static LongStream seeds() {
    return LongStream.range(0, SEEDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void thePastIsWhatThePresentWas(long seed) {
    try (TestSite whole = new TestSite(Stories.random(seed, EVENTS))) {
      for (int read = 20; read < EVENTS; read += 45) {
        Story beginning = Stories.random(seed, read);
        try (TestSite then = new TestSite(beginning)) {
          String at = "&at=" + beginning.now();
          assertThat(connections(then, "")).isNotEmpty();
          assertThat(connections(whole, at))
              .as("of %d events", read)
              .isEqualTo(connections(then, ""));
          assertThat(findings(whole, at)).as("of %d events", read).isEqualTo(findings(then, ""));
        }
      }
    }
  }

  private static List<String> connections(TestSite site, String at) {
    return items(
        site,
        "/v1/connections?limit=1000&definitions=true" + at,
        item ->
            item.path("name")
                + " "
                + item.path("present")
                + " "
                + item.path("version")
                + " "
                + item.path("since")
                + " "
                + item.path("worstSeverity")
                + " "
                + item.path("definition"));
  }

  private static List<String> findings(TestSite site, String at) {
    return items(
        site,
        "/v1/findings?limit=1000" + at,
        item ->
            item.path("name")
                + " "
                + item.path("policyId")
                + " "
                + item.path("field")
                + " "
                + item.path("severity")
                + " "
                + item.path("since"));
  }

  private static List<String> items(TestSite site, String path, Function<JsonNode, String> told) {
    return site.get(path).json().path("items").valueStream().map(told).toList();
  }
}
