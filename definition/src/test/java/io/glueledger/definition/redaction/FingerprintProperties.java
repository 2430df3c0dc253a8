/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import static io.glueledger.definition.fixture.RedactedRequests.ID;
import static io.glueledger.definition.fixture.RedactedRequests.NEW;
import static io.glueledger.definition.fixture.RedactedRequests.OLD;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.glueledger.event.ConnectionId;
import io.glueledger.event.Fingerprint;
import io.glueledger.event.Sha256;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class FingerprintProperties {

  private static final FingerprintKeys KEYS = new FingerprintKeys(NEW, List.of(OLD));

  /** Of few characters, so that what stands in one part often stands in another. */
  @Target(ElementType.PARAMETER)
  @Retention(RetentionPolicy.RUNTIME)
  @ForAll
  @Chars({'a', 'b'})
  @StringLength(max = 4)
  private @interface Part {}

  @Property(tries = 500)
  void differWithAnyPart(
      @Part String catalog,
      @Part String name,
      @Part String key,
      @Part String value,
      @Part String other) {
    // Given
    Assume.that(!List.of(catalog, name, key, value).contains(other));
    ConnectionId id = new ConnectionId(catalog, name);

    // When
    List<Fingerprint> fingerprints = KEYS.fingerprints(id, key, value);

    // Then
    assertThat(fingerprints)
        .doesNotContainAnyElementsOf(KEYS.fingerprints(new ConnectionId(other, name), key, value))
        .doesNotContainAnyElementsOf(
            KEYS.fingerprints(new ConnectionId(catalog, other), key, value))
        .doesNotContainAnyElementsOf(KEYS.fingerprints(id, other, value))
        .doesNotContainAnyElementsOf(KEYS.fingerprints(id, key, other));
  }

  @Property(tries = 200)
  void areTheSameForTheSame(@Part String key, @Part String value) {
    assertThat(KEYS.fingerprints(ID, key, value)).isEqualTo(KEYS.fingerprints(ID, key, value));
  }

  @Property(tries = 200)
  void neverContainTheValue(@ForAll @StringLength(min = 4, max = 32) String value) {
    assertThat(KEYS.fingerprints(ID, "PASSWORD", value))
        .noneMatch(f -> new String(f.getHmac().bytes(), ISO_8859_1).contains(value));
  }

  @Property(tries = 200)
  void hashesOfPurposesAndPartsNeverMeet(
      @Part String first,
      @ForAll @Chars({'a', 'b'}) @StringLength(min = 1, max = 3) String second) {
    assertThat(hmac("signature", first, second))
        .isNotEqualTo(hmac("body", first, second))
        .isNotEqualTo(hmac("signature", first + second))
        .isNotEqualTo(hmac("signature", first + second, ""));
  }

  private static Sha256 hmac(String purpose, String... parts) {
    return KEYS.hmac(
        purpose, Stream.of(parts).map(part -> part.getBytes(UTF_8)).toArray(byte[][]::new));
  }

  @Example
  void areOneForEachKeyAndTheCurrentOneComesFirst() {
    assertThat(KEYS.fingerprints(ID, "PASSWORD", "x"))
        .extracting(Fingerprint::getKeyId)
        .containsExactly("new", "old");
  }

  @Example
  void showNothingButIds() {
    assertThat(KEYS).hasToString("FingerprintKeys[new, old]");
  }

  @Example
  void refuseShortKeys() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FingerprintKeys.Key("k1", new byte[31]))
        .withMessageContainingAll("k1", "32");
  }

  @Example
  void refuseSecondIds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FingerprintKeys(NEW, List.of(NEW)))
        .withMessageContaining("new");
  }
}
