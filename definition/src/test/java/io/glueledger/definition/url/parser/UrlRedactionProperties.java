/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.redaction.encoding.RedactionMarker;
import io.glueledger.definition.url.ParsedUrl;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UrlRedactionProperties {

  private static final List<String> WITH_SECRET =
      List.of(
          "jdbc:postgresql://user:%s@h:5432/db?ssl=true",
          "jdbc:postgresql://h:5432/db?user=u&password=%s",
          "jdbc:redshift://h:5439/db;UID=u;PWD=%s",
          "jdbc:mysql://u:%s@h1:3306,h2:3306/db",
          "jdbc:mysql://address=(host=h)(password=%s)/db",
          "jdbc:oracle:thin:scott/%s@//h:1521/svc",
          "jdbc:oracle:thin:scott/%s@(DESCRIPTION=(ADDRESS=(PROTOCOL=tcp)(HOST=h)(PORT=1)))",
          "jdbc:sqlserver://h:1433;databaseName=d;password={%s};encrypt=true",
          "jdbc:snowflake://a.snowflakecomputing.com/?user=u&password=%s",
          "jdbc:db2://h:50000/db:user=u;password=%s;",
          "jdbc:teradata://h/USER=u,PASSWORD='%s'",
          "jdbc:h2:mem:x;USER=sa;PASSWORD=%s",
          "mongodb://u:%s@h:27017/db?tls=true",
          "https://u:%s@h/path",
          "https://h/path?api_key=%s",
          "jdbc:hive2://h:10000/db;trustStorePassword=%s",
          "unheard-of://u:%s@h/x");

  @Provide
  Arbitrary<String> secrets() {
    return Arbitraries.strings()
        .withCharRange('A', 'Z')
        .withCharRange('a', 'z')
        .withCharRange('0', '9')
        .withChars("!$*~._-+^%:")
        .ofMinLength(6)
        .ofMaxLength(24);
  }

  /** URLs of the table, with some characters replaced, put in or taken out. */
  @Provide
  Arbitrary<String> mangled() throws IOException {
    List<String> urls = UrlParserTest.table().map(row -> row.split(" \\| ", -1)[0]).toList();
    Arbitrary<Character> characters =
        Arbitraries.of(
            List.of('@', ':', '/', ';', '?', '&', '=', '%', '(', ')', '{', '"', ' ', 'a'));
    return Combinators.combine(
            Arbitraries.of(urls),
            characters.list().ofMaxSize(3),
            Arbitraries.integers().between(0, 1000))
        .as(UrlRedactionProperties::mangle);
  }

  private static String mangle(String url, List<Character> characters, int seed) {
    StringBuilder mangled = new StringBuilder(url);
    int at = seed;
    for (char c : characters) {
      at = (at * 31 + c) % (mangled.length() + 1);
      if (c == 'a' && at < mangled.length()) {
        mangled.deleteCharAt(at);
      } else {
        mangled.insert(at, c);
      }
    }
    return mangled.toString();
  }

  @Property(tries = 500)
  void aSecretIsNeverShown(@ForAll("secrets") String secret) {
    // When
    List<ParsedUrl> urls =
        WITH_SECRET.stream().map(t -> UrlParser.parse(t.replace("%s", secret))).toList();

    // Then
    assertThat(urls).allMatch(ParsedUrl::hasCredentials);
    assertThat(urls).extracting(ParsedUrl::redacted).noneMatch(text -> text.contains(secret));
  }

  @Property(tries = 1000)
  void redactingTwiceIsRedactingOnce(@ForAll("mangled") String text) {
    // Given
    String once = UrlParser.parse(text).redacted();

    // When
    String twice = UrlParser.parse(once).redacted();

    // Then
    assertThat(twice).isEqualTo(once);
  }

  @Property(tries = 1000)
  void whatIsShownWasThereInThatOrder(@ForAll("mangled") String text) {
    // When
    String shown = UrlParser.parse(text).redacted();

    // Then
    int at = 0;
    for (String part : shown.split(RedactionMarker.TEXT, -1)) {
      int found = text.indexOf(part, at);
      assertThat(found).isNotNegative();
      at = found + part.length();
    }
  }
}
