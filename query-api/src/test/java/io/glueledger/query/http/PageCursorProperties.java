/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** What addresses carry: places in lists, and texts of others. */
class PageCursorProperties {
  private final PageCursor cursor = PageCursor.ofList("list", Map.of("a", "1"));

  @Property(tries = 200)
  void whatIsWrittenIsReadAgain(@ForAll @Size(max = 4) List<@From("whole") String> position) {
    String text = cursor.encode(position);
    assertThat(text).matches("[A-Za-z0-9_-]+");
    assertThat(cursor.decode(text)).contains(position);
  }

  @Property(tries = 200)
  void aChangedLetterIsNoticed(
      @ForAll @StringLength(max = 20) String name, @ForAll @IntRange(max = 1000) int at) {
    StringBuilder text = new StringBuilder(cursor.encode(List.of(name)));
    int index = at % (text.length() - 1);
    text.setCharAt(index, text.charAt(index) == 'A' ? 'B' : 'A');
    assertThat(cursor.decode(text.toString())).isEmpty();
  }

  @Property(tries = 50)
  void otherFiltersAndListsAreNoticed(@ForAll @StringLength(max = 20) String name) {
    String text = cursor.encode(List.of(name));
    assertThat(PageCursor.ofList("list", Map.of("a", "2")).decode(text)).isEmpty();
    assertThat(PageCursor.ofList("other", Map.of("a", "1")).decode(text)).isEmpty();
    assertThat(PageCursor.ofList("list", Map.of()).decode(text)).isEmpty();
  }

  @Property(tries = 200)
  void anyTextIsReadOrRefused(@ForAll String text) {
    assertThat(cursor.decode(text)).isEmpty();
  }

  @Property(tries = 300)
  void whatIsEncodedIsOneSegmentAndDecodesToItself(@ForAll("whole") String text) {
    String encoded = PercentCoding.encode(text);
    assertThat(encoded).matches("[A-Za-z0-9._~%-]*");
    assertThat(PercentCoding.decode(encoded)).contains(text);
  }

  @Example
  void brokenEscapesAreRefused() {
    assertThat(List.of("%", "%2", "a%zz", "%C3", "%FF", "%C0%AF", "%ED%A0%80"))
        .allSatisfy(broken -> assertThat(PercentCoding.decode(broken)).isEmpty());
  }

  /** Texts without halves of characters. */
  @Provide
  Arbitrary<String> whole() {
    return Arbitraries.strings().ofMaxLength(80).map(PageCursorProperties::wholeCharacters);
  }

  private static String wholeCharacters(String text) {
    return text.codePoints()
        .filter(point -> Character.getType(point) != Character.SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
