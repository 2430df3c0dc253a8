/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glueledger.query.fixture.SiteAnswer;
import io.glueledger.query.fixture.Stories;
import io.glueledger.query.fixture.Story;
import io.glueledger.query.fixture.TestSite;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {
  private static final Story LONG = Stories.many(1001);

  @AutoClose private static final TestSite COMPANY = new TestSite(Stories.company());
  @AutoClose private static final TestSite MANY = new TestSite(LONG);

  @Test
  void exportsWholeListsOverManyPages() {
    List<String> lines = MANY.get("/v1/connections", "Accept", "text/csv").body().lines().toList();
    assertThat(lines.get(0)).startsWith("catalogId,name,type,present,status,version");
    assertThat(lines).hasSize(1002).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "content-type, text/csv; charset=utf-8",
    "content-disposition, attachment; filename=\"connections_type-JDBC_....csv\"",
  })
  void exportsAsAFile(String header, String value) {
    assertThat(COMPANY.get("/v1/connections?type=JDBC", "Accept", "text/csv").header(header))
        .matches(Pattern.quote(value).replace("...", "\\E\\d{8}T\\d{6}Z\\Q"));
  }

  @Test
  void saysOfItselfWhatItIs() {
    String plain = COMPANY.get("/v1/changes?outcome=DENIED&format=csv").body();
    List<String> lines =
        COMPANY.get("/v1/changes?outcome=DENIED&format=csv&about=true").body().lines().toList();
    assertThat(lines.subList(0, 5))
        .satisfiesExactly(
            list -> assertThat(list).isEqualTo("\"# list: Glue Ledger, changes\""),
            filters -> assertThat(filters).isEqualTo("# filters: outcome=DENIED"),
            at -> assertThat(at).startsWith("# exportedAt: 2"),
            reader -> assertThat(reader).isEqualTo("# reader: alice"),
            read -> assertThat(read).matches("\"?# readUpTo: (\\d+=\\d+,?)+\"?"));
    assertThat(lines.subList(5, lines.size())).containsExactlyElementsOf(plain.lines().toList());
  }

  @Test
  void saysItInItsFirstObject() {
    JsonNode about =
        SiteAnswer.json(
            COMPANY.get("/v1/findings?format=ndjson&about=true").body().lines().findFirst().get());
    assertThat(about.at("/about/filters").asText()).isEqualTo("none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&format=csv&limit=10"})
  void aPageSaysNothingOfItself(String page) {
    assertThat(COMPANY.get("/v1/changes?about=true" + page).problem(400).path("detail").asText())
        .contains("whole lists");
  }

  @Test
  void exportsOneObjectALine() {
    assertThat(MANY.get("/v1/changes?format=ndjson&kind=CHANGE").body().lines())
        .hasSize(LONG.changes())
        .doesNotHaveDuplicates()
        .allSatisfy(
            line -> assertThat(SiteAnswer.json(line).path("changeId").asText()).isNotEmpty());
  }

  @Test
  void givesAPageIfALimitIsGiven() {
    assertThat(MANY.get("/v1/connections?format=csv&limit=10").body().lines()).hasSize(11);
  }

  @Test
  void linksToTheNextPage() {
    assertThat(MANY.get("/v1/connections?format=csv&limit=10").header("link"))
        .matches("</v1/connections\\?.*limit=10.*&cursor=[A-Za-z0-9_-]+>; rel=\"next\"");
  }

  @Test
  void disarmsFormulasInCells() {
    assertThat(COMPANY.get("/v1/changes?format=csv").body())
        .contains(",'=cmd|' /C calc'!A0,")
        .doesNotContain(",=cmd");
  }

  @Test
  void quotesCellsThatNeedIt() {
    assertThat(COMPANY.get("/v1/findings?format=csv").body())
        .contains("\"<i>reason</i> with, comma and\nnew line\"");
  }

  @ParameterizedTest
  @CsvSource({
    "text/csv, text/csv",
    "application/x-ndjson, application/x-ndjson",
    "'application/json;q=0.5, text/csv', text/csv",
    "'text/csv;q=0, */*', application/json",
    "*/*, application/json",
    "text/html, application/json",
  })
  void followsTheAcceptHeader(String accept, String type) {
    assertThat(COMPANY.get("/v1/findings", "Accept", accept).header("content-type"))
        .startsWith(type);
  }

  @Test
  void exportsNoHiddenValue() {
    String history = "/v1/connections/123456789012/orders-postgres/history?format=csv";
    assertThat(COMPANY.get(history).body())
        .contains("ConnectionProperties.PASSWORD UNCHANGED from (hidden) to (hidden)");
  }
}
