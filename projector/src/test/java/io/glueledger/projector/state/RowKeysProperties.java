/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.ChangePosition;
import io.glueledger.projector.state.RowKeys.Kind;
import io.glueledger.schemas.readmodel.ListOrder;
import java.time.Instant;
import java.util.Comparator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.apache.kafka.common.utils.Bytes;

/** The order of keys is that of what they stand for. */
class RowKeysProperties {

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
    int order = RowKeys.version(one, first).compareTo(RowKeys.version(other, second));

    // Then
    int byKey = ListOrder.BYTES.compare(one, other);
    assertThat(Integer.signum(order))
        .isEqualTo(Integer.signum(byKey == 0 ? Long.compare(first, second) : byKey));
  }

  @Property
  void anIndexIsOrderedByTimeAndThenById(
      @ForAll("texts") String owner,
      @ForAll @LongRange(min = 0, max = LATEST) long first,
      @ForAll @LongRange(min = 0, max = LATEST) long second) {
    // Given
    ChangePosition one = new ChangePosition(Instant.ofEpochMilli(first), "change-1");
    ChangePosition other = new ChangePosition(Instant.ofEpochMilli(second), "change-2");

    // When
    int order =
        RowKeys.entry(Kind.BY_PRINCIPAL, owner, one)
            .compareTo(RowKeys.entry(Kind.BY_PRINCIPAL, owner, other));

    // Then
    Comparator<ChangePosition> expected =
        Comparator.comparing(ChangePosition::getRequestedAt)
            .thenComparing(ChangePosition::getChangeId);
    assertThat(Integer.signum(order)).isEqualTo(Integer.signum(expected.compare(one, other)));
  }

  @Property
  void aRangeHoldsTheChangesOfItsOwnerAndNoOthers(
      @ForAll("texts") String owner,
      @ForAll("texts") String other,
      @ForAll @LongRange(min = 0, max = LATEST) long at) {
    // Given
    ChangePosition change = new ChangePosition(Instant.ofEpochMilli(at), "change-1");

    // When
    Bytes key = RowKeys.entry(Kind.BY_CONNECTION, owner, change);

    // Then
    RowKeys.Range range =
        RowKeys.between(Kind.BY_CONNECTION, other, Instant.EPOCH, Instant.ofEpochMilli(LATEST));
    boolean within = key.compareTo(range.from()) >= 0 && key.compareTo(range.to()) <= 0;
    assertThat(within).isEqualTo(owner.equals(other));
  }

  @Property
  void anIndexNamesItsChange(
      @ForAll("texts") String owner, @ForAll @LongRange(min = 0, max = LATEST) long at) {
    ChangePosition change = new ChangePosition(Instant.ofEpochMilli(at), "change-1");
    assertThat(
            RowKeys.change(
                RowKeys.entry(Kind.BY_CONNECTION, owner, change), Kind.BY_CONNECTION, owner))
        .isEqualTo(change);
  }
}
