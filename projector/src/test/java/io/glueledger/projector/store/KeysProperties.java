/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.projector.store.Keys.ChangeAt;
import io.glueledger.projector.store.Keys.Kind;
import java.time.Instant;
import java.util.Comparator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** The order of keys is that of what they stand for. */
class KeysProperties {

  private static final long LATEST = 4_000_000_000_000L;

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars('\0', '\u0001', 'a', 'b', '/', '\u00ff', '\u20ac');
  }

  @Property
  void versionsAreOrderedByConnectionAndThenByNumber(
      @ForAll("texts") String one,
      @ForAll("texts") String other,
      @ForAll @LongRange(min = 1, max = 1L << 40) long first,
      @ForAll @LongRange(min = 1, max = 1L << 40) long second) {
    // When
    int order = Keys.version(one, first).compareTo(Keys.version(other, second));

    // Then
    int byKey = FindingFilter.KEYS.compare(one, other);
    assertThat(Integer.signum(order))
        .isEqualTo(Integer.signum(byKey == 0 ? Long.compare(first, second) : byKey));
  }

  @Property
  void anIndexIsOrderedByTimeAndThenById(
      @ForAll("texts") String owner,
      @ForAll @LongRange(min = 0, max = LATEST) long first,
      @ForAll @LongRange(min = 0, max = LATEST) long second) {
    // Given
    ChangeAt one = new ChangeAt(Instant.ofEpochMilli(first), "change-1");
    ChangeAt other = new ChangeAt(Instant.ofEpochMilli(second), "change-2");

    // When
    int order = Keys.byPrincipal(owner, one).compareTo(Keys.byPrincipal(owner, other));

    // Then
    Comparator<ChangeAt> expected =
        Comparator.comparing(ChangeAt::requestedAt).thenComparing(ChangeAt::changeId);
    assertThat(Integer.signum(order)).isEqualTo(Integer.signum(expected.compare(one, other)));
  }

  @Property
  void anIndexHoldsWhatWasPutInAndARangeOfAnotherOwnerDoesNot(
      @ForAll("texts") String owner,
      @ForAll("texts") String other,
      @ForAll @LongRange(min = 0, max = LATEST) long at) {
    // Given
    ChangeAt change = new ChangeAt(Instant.ofEpochMilli(at), "change-1");

    // When
    var key = Keys.byConnection(owner, change);

    // Then
    assertThat(Keys.change(key, Kind.BY_CONNECTION, owner)).isEqualTo(change);
    Keys.Range range =
        Keys.between(Kind.BY_CONNECTION, other, Instant.EPOCH, Instant.ofEpochMilli(LATEST));
    boolean within = key.compareTo(range.from()) >= 0 && key.compareTo(range.to()) <= 0;
    assertThat(within).isEqualTo(owner.equals(other));
  }
}
