/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glueledger.query.fixture.Stories;
import io.glueledger.query.fixture.TestSite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Every filter of changes, with every value that there is, against the whole list and a loop. */
class ChangeFiltersTest {
  private static final List<String> SEVERITIES = List.of("LOW", "MEDIUM", "HIGH", "CRITICAL");

  @AutoClose private static final TestSite SITE = new TestSite(Stories.company());

  private static final List<JsonNode> ALL =
      SITE.get("/v1/changes?limit=1000")
          .json()
          .path("items")
          .valueStream()
          .map(item -> SITE.get(item.path("self").asText()).json())
          .toList();

  /**
   * A filter.
   *
   * @param values what changes have that it looks at
   * @param accepts whether a value of a change fits one that is asked for
   */
  private record Filter(
      String name, Function<JsonNode, Stream<String>> values, BiPredicate<String, String> accepts) {

    boolean accepts(JsonNode change, String asked) {
      return values.apply(change).anyMatch(value -> accepts.test(value, asked));
    }

    List<String> asked() {
      Set<String> values = new LinkedHashSet<>();
      ALL.forEach(change -> this.values.apply(change).forEach(values::add));
      return List.copyOf(values);
    }
  }

  private static final List<Filter> FILTERS =
      List.of(
          new Filter("outcome", text("outcome"), String::equals),
          new Filter("state", text("state"), String::equals),
          new Filter("operation", text("operation"), String::equals),
          new Filter("kind", text("kind"), String::equals),
          new Filter("verdict", text("verdict"), String::equals),
          new Filter("batch", text("batchId"), String::equals),
          new Filter("name", text("name"), ChangeFiltersTest::isPart),
          new Filter("principal", ChangeFiltersTest::principals, String::equals),
          new Filter("who", ChangeFiltersTest::principals, ChangeFiltersTest::isPart),
          new Filter("accessKey", text("/actor/accessKeyId"), String::equals),
          new Filter("address", text("/actor/sourceAddress"), String::equals),
          new Filter("client", text("/actor/userAgent"), ChangeFiltersTest::isPart),
          new Filter("severity", text("worstSeverity"), ChangeFiltersTest::isAsBad),
          new Filter("policy", findings("policyId"), String::equals),
          new Filter("exception", findings("/exception/id"), String::equals),
          new Filter("from", text("requestedAt"), (at, from) -> at.compareTo(from) >= 0),
          new Filter("to", text("requestedAt"), (at, to) -> at.compareTo(to) < 0));

  @Test
  void eachFilterGivesWhatALoopOverTheWholeListGives() {
    assertThat(ALL).hasSizeGreaterThan(10);
    for (Filter filter : FILTERS) {
      for (String asked : filter.asked()) {
        assertThat(ids(query(filter, asked)))
            .as("%s=%s", filter.name(), asked)
            .isEqualTo(expected(change -> filter.accepts(change, asked)));
      }
    }
  }

  @Test
  void twoFiltersGiveWhatBothGive() {
    int asked = 0;
    for (Filter one : FILTERS) {
      for (Filter other : FILTERS) {
        if (one.name().compareTo(other.name()) < 0 && !one.asked().isEmpty()) {
          String first = one.asked().get(asked % one.asked().size());
          for (String second : other.asked().stream().limit(3).toList()) {
            asked++;
            assertThat(ids(query(one, first) + "&" + query(other, second)))
                .as("%s=%s and %s=%s", one.name(), first, other.name(), second)
                .isEqualTo(expected(c -> one.accepts(c, first) && other.accepts(c, second)));
          }
        }
      }
    }
    assertThat(asked).isGreaterThan(100);
  }

  private static String query(Filter filter, String asked) {
    return filter.name() + "=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
  }

  private static List<String> ids(String query) {
    // Nothing lies between two moments in the wrong order, and the API says so.
    var answer = SITE.get("/v1/changes?limit=1000&" + query);
    return answer.status() == 400 && query.contains("from=") && query.contains("to=")
        ? List.of()
        : answer.json().path("items").findValuesAsText("changeId");
  }

  private static List<String> expected(Predicate<JsonNode> wanted) {
    return ALL.stream().filter(wanted).map(change -> change.path("changeId").asText()).toList();
  }

  private static Function<JsonNode, Stream<String>> text(String member) {
    return change -> present(at(change, member));
  }

  private static Function<JsonNode, Stream<String>> findings(String member) {
    return change -> {
      List<JsonNode> all = new ArrayList<>();
      change.at("/decision/findings").forEach(all::add);
      change.path("rejectionFindings").forEach(all::add);
      return all.stream().flatMap(finding -> present(at(finding, member)));
    };
  }

  private static Stream<String> principals(JsonNode change) {
    return Stream.concat(
        present(change.at("/actor/principal")), present(change.path("lastUpdatedBy")));
  }

  private static JsonNode at(JsonNode node, String member) {
    return member.startsWith("/") ? node.at(member) : node.path(member);
  }

  private static Stream<String> present(JsonNode value) {
    return value.isNull() || value.isMissingNode() ? Stream.of() : Stream.of(value.asText());
  }

  private static boolean isPart(String value, String asked) {
    return value.toLowerCase(Locale.ROOT).contains(asked.toLowerCase(Locale.ROOT));
  }

  private static boolean isAsBad(String value, String asked) {
    return SEVERITIES.indexOf(value) >= SEVERITIES.indexOf(asked);
  }
}
