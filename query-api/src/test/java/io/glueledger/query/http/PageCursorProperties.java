/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class PageCursorProperties {
  private final PageCursor cursor = PageCursor.ofList("list", Map.of("a", "1"));

  @Property(tries = 200)
  void whatIsWrittenIsReadAgain(
      @ForAll @Size(max = 4) List<@StringLength(max = 40) String> position) {
    // Given
    List<String> clean = position.stream().map(PageCursorProperties::wholeCharacters).toList();

    // When
    String text = cursor.encode(clean);

    // Then
    assertThat(text).matches("[A-Za-z0-9_-]+");
    assertThat(cursor.decode(text)).contains(clean);
  }

  @Property(tries = 200)
  void aChangedLetterIsNoticed(
      @ForAll @StringLength(max = 20) String name, @ForAll @IntRange(max = 1000) int at) {
    // Given
    String text = cursor.encode(List.of(name));
    int index = at % (text.length() - 1);
    char other = text.charAt(index) == 'A' ? 'B' : 'A';

    // When
    String changed = text.substring(0, index) + other + text.substring(index + 1);

    // Then
    assertThat(cursor.decode(changed)).isEmpty();
  }

  @Property(tries = 50)
  void otherFiltersAndListsAreNoticed(@ForAll @StringLength(max = 20) String name) {
    // Given
    String text = cursor.encode(List.of(name));

    // Then
    assertThat(PageCursor.ofList("list", Map.of("a", "2")).decode(text)).isEmpty();
    assertThat(PageCursor.ofList("other", Map.of("a", "1")).decode(text)).isEmpty();
    assertThat(PageCursor.ofList("list", Map.of()).decode(text)).isEmpty();
  }

  @Property(tries = 200)
  void anyTextIsReadOrRefused(@ForAll String text) {
    // Then
    assertThat(cursor.decode(text)).isEmpty();
  }

  private static String wholeCharacters(String text) {
    return text.codePoints()
        .filter(point -> Character.getType(point) != Character.SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
