/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue;

import static io.glueledger.localglue.Clients.jdbc;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.services.glue.model.GetConnectionsResponse;

class PagingProperties {

  private static final LocalGlue GLUE = LocalGlue.start(LocalGlueConfig.defaults());
  private static final GlueClient CLIENT = Clients.glue(GLUE);
  private static final AtomicInteger CATALOGS = new AtomicInteger();

  @AfterContainer
  static void stop() {
    CLIENT.close();
    GLUE.close();
  }

  @Property(tries = 25)
  void pagesTogetherAreTheWholeListWithoutDuplicates(
      @ForAll @Size(max = 8) Set<@AlphaChars @StringLength(min = 1, max = 3) String> names,
      @ForAll @IntRange(min = 1, max = 9) int maxResults) {
    // Given
    String catalog = "catalog-" + CATALOGS.incrementAndGet();
    names.forEach(
        name ->
            CLIENT.createConnection(
                request -> request.catalogId(catalog).connectionInput(jdbc(name).build())));

    // When
    List<GetConnectionsResponse> pages =
        CLIENT
            .getConnectionsPaginator(request -> request.catalogId(catalog).maxResults(maxResults))
            .stream()
            .toList();

    // Then
    assertThat(pages)
        .flatExtracting(GetConnectionsResponse::connectionList)
        .extracting(Connection::name)
        .containsExactlyElementsOf(names.stream().sorted().toList());
    assertThat(pages)
        .hasSize(Math.max(1, (names.size() + maxResults - 1) / maxResults))
        .allSatisfy(page -> assertThat(page.connectionList()).hasSizeLessThanOrEqualTo(maxResults));
  }

  @Example
  void withoutAPageSizeThereAreOneHundredOnAPage() {
    // Given
    for (int i = 0; i < 101; i++) {
      String name = "page-" + i;
      CLIENT.createConnection(
          request -> request.catalogId("paging").connectionInput(jdbc(name).build()));
    }

    // When
    var pages = CLIENT.getConnectionsPaginator(request -> request.catalogId("paging"));

    // Then
    assertThat(pages.stream().map(page -> page.connectionList().size())).containsExactly(100, 1);
  }
}
