/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url.parser;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.url.ParsedUrl;
import io.glueledger.definition.url.UrlParameter;
import io.glueledger.definition.url.UrlPiece;
import io.glueledger.definition.url.transport.UrlTransport;
import io.glueledger.testkit.TestResources;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlParserTest {

  /** The URLs of the second table are asked of the drivers as well: see driver-oracle. */
  static Stream<String> table() {
    return Stream.of("urls.txt", "driver-urls.txt")
        .flatMap(table -> TestResources.lines(UrlParserTest.class, table).stream())
        .filter(line -> !line.isBlank() && !line.startsWith("#"));
  }

  private static String unescaped(String cell) {
    return cell.replace("\\t", "\t").replace("\\s", " ");
  }

  @ParameterizedTest
  @MethodSource("table")
  void readsAndRedactsAsTheTableSays(String row) {
    // Given
    List<String> cells = List.of((row + " ").split(" \\|(?: |$)", -1));
    String text = unescaped(cells.get(0));

    // When
    ParsedUrl url = UrlParser.parse(text);

    // Then
    UrlTransport transport = UrlTransport.of(url);
    String shown = !url.parsed() ? "-" : url.redacted().equals(text) ? "=" : url.redacted().strip();
    assertThat(
            List.of(
                shown,
                url.dialect().id(),
                transport.tls().name(),
                String.join(", ", transport.weakenings()),
                url.hasCredentials() ? "credentials" : "",
                String.join(" ", transport.hosts())))
        .containsExactlyElementsOf(
            cells.subList(1, 7).stream().map(cell -> unescaped(cell).strip()).toList());
  }

  @ParameterizedTest
  @MethodSource("table")
  void keepsEveryCharacterInOnePiece(String row) {
    // Given
    String text = unescaped(row.split(" \\| ", -1)[0]);

    // When
    ParsedUrl url = UrlParser.parse(text);

    // Then
    assertThat(url.pieces().stream().map(UrlPiece::text).collect(joining())).isEqualTo(text);
  }

  @Test
  void namesPortsPathAndParameters() {
    // Given
    String text = "jdbc:sqlserver://h:1433;databaseName={my db};loginTimeout=30;foo=bar";

    // When
    ParsedUrl url = UrlParser.parse(text);

    // Then
    assertThat(url.ports()).containsExactly(1433);
    assertThat(url.parameters())
        .extracting(UrlParameter::name)
        .containsExactly("databasename", "logintimeout", "foo");
    assertThat(url.toString()).doesNotContain("bar");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u0000",
        "jdbc:mysql://h/d\u0007b",
        "jdbc:mysql://h/db?a=\nb",
        "://",
        "//"
      })
  void doesNotParseWhatIsNoUrl(String text) {
    // When
    ParsedUrl url = UrlParser.parse(text);

    // Then
    assertThat(url.parsed()).isFalse();
  }
}
