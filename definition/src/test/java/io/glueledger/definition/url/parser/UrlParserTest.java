/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url.parser;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.url.ParsedUrl;
import io.glueledger.definition.url.UrlPiece;
import io.glueledger.definition.url.transport.UrlTransport;
import io.glueledger.testkit.TestResources;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlParserTest {
  private static final Map<UrlPiece.Kind, String> MARKS =
      Map.of(UrlPiece.Kind.SHOWN, "", UrlPiece.Kind.HIDDEN, "?", UrlPiece.Kind.CREDENTIAL, "!");

  /** The URLs of the second table are asked of the drivers as well: see driver-oracle. */
  static Stream<String> table() {
    return Stream.of("urls.txt", "driver-urls.txt", "url-forms.txt")
        .flatMap(table -> TestResources.lines(UrlParserTest.class, table).stream())
        .filter(line -> !line.isBlank() && !line.startsWith("#"));
  }

  private static String cell(String row) {
    return row.split(" \\|(?: |$)", -1)[0];
  }

  private static String unescaped(String cell) {
    return cell.replace("\\t", "\t").replace("\\s", " ");
  }

  /** The row that a URL should have: what stands in the tables is copied from a failure of this. */
  private static String row(String cell) {
    String text = unescaped(cell);
    ParsedUrl url = UrlParser.parse(text);
    UrlTransport transport = UrlTransport.of(url);
    String shown = url.redacted().equals(text) ? "=" : url.redacted().replace("\t", "\\t");
    return String.join(
            " | ",
            cell,
            url.parsed() ? shown : "-",
            url.dialect().id(),
            transport.tls().name(),
            String.join(", ", transport.weakenings()),
            url.hasCredentials() ? "credentials" : "",
            String.join(" ", transport.hosts()),
            url.path().orElse(""),
            url.parameters().stream()
                .map(one -> one.name() + MARKS.get(one.kind()))
                .collect(joining(" ")))
        .stripTrailing();
  }

  @ParameterizedTest
  @MethodSource("table")
  void readsAndRedactsAsTheTableSays(String row) {
    // When
    String read = row(cell(row));

    // Then
    assertThat(read).isEqualTo(row);
  }

  @ParameterizedTest
  @MethodSource("table")
  void keepsEveryCharacterInOnePiece(String row) {
    // Given
    String text = unescaped(cell(row));

    // When
    ParsedUrl url = UrlParser.parse(text);

    // Then
    assertThat(url.pieces().stream().map(UrlPiece::text).collect(joining())).isEqualTo(text);
  }

  @Test
  void neverPrintsAValue() {
    // Given
    ParsedUrl url = UrlParser.parse("jdbc:sqlserver://h:1433;databaseName=my;foo=bar");

    // When
    String printed = url + " " + url.parameters() + " " + url.pieces();

    // Then
    assertThat(printed).contains("ParsedUrl[sqlserver]", "foo HIDDEN").doesNotContain("bar");
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
