/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.glueledger.query.fake.SiteAnswer;
import io.glueledger.query.fake.Stories;
import io.glueledger.query.fake.TestSite;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportTest {
  @AutoClose private static final TestSite COMPANY = TestSite.of(Stories.company(12), 2);
  @AutoClose private static final TestSite MANY = TestSite.of(Stories.many(8, 1300), 3);

  @Test
  void exportsWholeListsOverManyPages() {
    // When
    SiteAnswer answer = MANY.get("/v1/connections", "Accept", "text/csv");

    // Then
    List<String> lines = answer.body().lines().toList();
    assertThat(answer.header("content-type")).isEqualTo("text/csv; charset=utf-8");
    assertThat(answer.header("content-disposition"))
        .isEqualTo("attachment; filename=\"connections.csv\"");
    assertThat(lines.get(0)).startsWith("catalogId,name,type,present,status,version");
    assertThat(lines).hasSize(1301).doesNotHaveDuplicates();
  }

  @Test
  void exportsOneObjectALine() throws JsonProcessingException {
    // When
    SiteAnswer answer = MANY.get("/v1/changes?format=ndjson");

    // Then
    List<String> lines = answer.body().lines().toList();
    assertThat(lines).hasSize(MANY.ledger().changes().size()).doesNotHaveDuplicates();
    for (String line : lines.subList(0, 5)) {
      assertThat(new ObjectMapper().readTree(line).path("changeId").asText()).isNotEmpty();
    }
  }

  @Test
  void givesAPageIfALimitIsGiven() {
    // When
    SiteAnswer answer = MANY.get("/v1/connections?format=csv&limit=10");

    // Then
    assertThat(answer.body().lines()).hasSize(11);
    assertThat(answer.header("link"))
        .matches("</v1/connections\\?.*limit=10.*&cursor=[A-Za-z0-9_-]+>; rel=\"next\"");
  }

  @Test
  void disarmsFormulasInCells() {
    // When
    SiteAnswer answer = COMPANY.get("/v1/changes?format=csv");

    // Then
    assertThat(answer.body()).contains(",'=cmd|' /C calc'!A0,").doesNotContain(",=cmd");
  }

  @Test
  void quotesCellsThatNeedIt() {
    // When
    SiteAnswer answer = COMPANY.get("/v1/findings?format=csv");

    // Then
    assertThat(answer.body()).contains("\"<i>reason</i> with, comma and\nnew line\"");
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
    // When
    SiteAnswer answer = COMPANY.get("/v1/findings", "Accept", accept);

    // Then
    assertThat(answer.header("content-type")).startsWith(type);
  }

  @Test
  void exportsNoHiddenValue() {
    // When
    SiteAnswer answer =
        COMPANY.get("/v1/connections/123456789012/orders-postgres/history?format=csv");

    // Then
    assertThat(answer.body())
        .contains("ConnectionProperties.PASSWORD UNCHANGED from (hidden) to (hidden)");
  }
}
