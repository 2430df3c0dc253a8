/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glueledger.query.fixture.Packs;
import io.glueledger.query.fixture.Stories;
import io.glueledger.query.fixture.TestSite;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pack judged, what it says, and what its policies object to. */
class PoliciesTest {
  @AutoClose private static final TestSite SITE = new TestSite(Stories.company());

  @Test
  void thePackThatJudgedIsToldWithItsDecisions() {
    JsonNode pack = SITE.get("/v1/packs").json().path("items").path(0);
    assertThat(pack.path("packHash").asText()).isEqualTo(Packs.HASH);
    assertThat(pack.path("activatedBy").asText()).isEqualTo("gate-1");
    long tests =
        SITE.get("/v1/accesses?limit=1000").json().path("items").findValuesAsText("phase").stream()
            .filter("DENIED"::equals)
            .count();
    assertThat(pack.path("denials").asLong())
        .isEqualTo(tests + SITE.get("/v1/overview").json().at("/byOutcome/DENIED").asLong());
    assertThat(pack.path("decisions").asLong()).isGreaterThan(pack.path("denials").asLong());
  }

  @Test
  void aPackIsToldWhole() {
    JsonNode pack = SITE.get("/v1/packs/" + Packs.HASH).json();
    assertThat(pack.at("/pack/policies/0/id").asText()).isEqualTo("TLS-01");
    assertThat(SITE.get("/v1/packs/other").problem(404).path("fix").asText()).contains("/v1/packs");
  }

  @Test
  void whatPoliciesObjectToIsCountedAsListed() {
    Map<String, Long> listed = new TreeMap<>();
    SITE.get("/v1/findings?limit=1000")
        .json()
        .path("items")
        .forEach(finding -> listed.merge(finding.path("policyId").asText(), 1L, Long::sum));
    Map<String, Long> counted = new TreeMap<>();
    SITE.get("/v1/overview")
        .json()
        .path("byPolicy")
        .propertyStream()
        .forEach(policy -> counted.put(policy.getKey(), policy.getValue().asLong()));
    assertThat(counted).isNotEmpty();
    assertThat(listed).containsAllEntriesOf(counted);
  }

  @Test
  void thePageShowsPoliciesModesAndExceptions() {
    Document page = SITE.get("/policies").page();
    assertThat(page.select("[aria-labelledby=policies] tbody tr").eachText())
        .hasSize(3)
        .anySatisfy(row -> assertThat(row).contains("TLS-02", "No TLS", "High", "Audit"))
        .anySatisfy(row -> assertThat(row).contains("NET-09", "hosts a, b", "Off", "0"));
    assertThat(page.select("[aria-labelledby=exceptions] tbody tr").eachText())
        .satisfiesExactly(
            over -> assertThat(over).contains("EX-1", "2026-01-01 over"),
            running -> assertThat(running).contains("EX-2", "old-*", "2099-01-01 in"));
    assertThat(page.select("[aria-labelledby=packs] tbody tr")).hasSize(1);
    assertThat(SITE.get("/policies?pack=other").status()).isEqualTo(404);
  }

  @Test
  void controlsLeadToTheirFindings() {
    Document page = SITE.get("/controls").page();
    assertThat(page.select("h2").eachText()).containsExactly("ISO/IEC 27001", "PCI DSS 4.0");
    Elements link = page.select("[aria-labelledby=f-PCI-DSS-4-0] td.num a");
    assertThat(link.attr("href")).isEqualTo("/findings?control=PCI%20DSS%204.0%204.2.1");
    assertThat(SITE.get(link.attr("href")).page().select(".policy").eachText()).contains("TLS-01");
    assertThat(policies("control=PCI%20DSS%204.0%204.2.1"))
        .filteredOn(List.of("TLS-01", "TLS-02")::contains)
        .hasSize(Integer.parseInt(link.text()));
  }

  @ParameterizedTest
  @CsvSource({"pci%20dss%204.0, true", "PCI%20DSS%204.0%204.2, false", "PCI, true", "SOC, false"})
  void aStandardStandsForAllItsControls(String control, boolean found) {
    assertThat(policies("control=" + control).isEmpty()).isNotEqualTo(found);
  }

  private static List<String> policies(String filter) {
    return SITE.get("/v1/findings?limit=1000&" + filter).json().findValuesAsText("policyId");
  }
}
