/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.glueledger.event.ConnectionId;
import io.glueledger.event.Fingerprint;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class FingerprintProperties {

  private static final FingerprintKeys.Key NEW = new FingerprintKeys.Key("new", new byte[32]);
  private static final FingerprintKeys.Key OLD =
      new FingerprintKeys.Key("old", "0123456789abcdef0123456789abcdef".getBytes(UTF_8));
  private static final FingerprintKeys KEYS = new FingerprintKeys(NEW, List.of(OLD));

  /** Of few characters, so that what stands in one part often stands in another. */
  @Property(tries = 500)
  void differWithAnyPart(
      @ForAll @Chars({'a', 'b'}) @StringLength(max = 4) String catalog,
      @ForAll @Chars({'a', 'b'}) @StringLength(max = 4) String name,
      @ForAll @Chars({'a', 'b'}) @StringLength(max = 4) String key,
      @ForAll @Chars({'a', 'b'}) @StringLength(max = 4) String value,
      @ForAll @Chars({'a', 'b'}) @StringLength(max = 4) String other) {
    // Given
    Assume.that(!List.of(catalog, name, key, value).contains(other));
    ConnectionId id = new ConnectionId(catalog, name);

    // When
    List<Fingerprint> fingerprints = KEYS.fingerprints(id, key, value);

    // Then
    assertThat(fingerprints).extracting(Fingerprint::getKeyId).containsExactly("new", "old");
    assertThat(KEYS.fingerprints(id, key, value)).isEqualTo(fingerprints);
    assertThat(fingerprints)
        .doesNotContainAnyElementsOf(KEYS.fingerprints(new ConnectionId(other, name), key, value))
        .doesNotContainAnyElementsOf(
            KEYS.fingerprints(new ConnectionId(catalog, other), key, value))
        .doesNotContainAnyElementsOf(KEYS.fingerprints(id, other, value))
        .doesNotContainAnyElementsOf(KEYS.fingerprints(id, key, other));
  }

  @Property(tries = 200)
  void neverContainTheValue(@ForAll @StringLength(min = 4, max = 32) String value) {
    // When
    List<Fingerprint> fingerprints =
        KEYS.fingerprints(new ConnectionId("1", "c"), "PASSWORD", value);

    // Then
    assertThat(fingerprints)
        .noneMatch(f -> new String(f.getHmac().bytes(), ISO_8859_1).contains(value));
  }

  @Property(tries = 200)
  void hashesOfPurposesAndPartsNeverMeet(
      @ForAll @Chars({'a', 'b'}) @StringLength(max = 3) String first,
      @ForAll @Chars({'a', 'b'}) @StringLength(min = 1, max = 3) String second) {
    // When
    var hash = KEYS.hmac("signature", first.getBytes(UTF_8), second.getBytes(UTF_8));

    // Then
    assertThat(hash)
        .isNotEqualTo(KEYS.hmac("body", first.getBytes(UTF_8), second.getBytes(UTF_8)))
        .isNotEqualTo(KEYS.hmac("signature", (first + second).getBytes(UTF_8)))
        .isNotEqualTo(KEYS.hmac("signature", (first + second).getBytes(UTF_8), "".getBytes(UTF_8)));
  }

  @Example
  void showNothingButIds() {
    // When
    String text = KEYS.toString();

    // Then
    assertThat(text).isEqualTo("FingerprintKeys[new, old]");
  }

  @Example
  void refuseShortKeysAndSecondIds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FingerprintKeys.Key("k1", new byte[31]))
        .withMessageContaining("k1")
        .withMessageContaining("32");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FingerprintKeys(NEW, List.of(NEW)))
        .withMessageContaining("new");
  }
}
