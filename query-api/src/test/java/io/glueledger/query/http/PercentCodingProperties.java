/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PercentCodingProperties {
  @Property(tries = 300)
  void whatIsEncodedIsOneSegmentAndDecodesToItself(@ForAll String text) {
    // Given
    String whole =
        text.codePoints()
            .filter(point -> Character.getType(point) != Character.SURROGATE)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    // When
    String encoded = PercentCoding.encode(whole);

    // Then
    assertThat(encoded).matches("[A-Za-z0-9._~%-]*");
    assertThat(PercentCoding.decode(encoded)).contains(whole);
  }

  @Example
  void brokenEscapesAreRefused() {
    for (String broken : List.of("%", "%2", "a%zz", "%C3", "%FF", "%C0%AF", "%ED%A0%80")) {
      // Then
      assertThat(PercentCoding.decode(broken)).as(broken).isEmpty();
    }
  }
}
