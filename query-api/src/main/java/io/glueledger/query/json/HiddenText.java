/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.json;

import io.glueledger.event.Difference;
import io.glueledger.event.DifferenceKind;
import io.glueledger.event.MemberValue;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import java.util.Optional;

/** How values that may not be shown are written, everywhere alike. */
public final class HiddenText {
  /** What stands for a value of which nothing may be shown. */
  public static final String TEXT = "(hidden)";

  private HiddenText() {}

  /** The text of a value, or what stands for it. */
  public static String textOf(Value value) {
    return textOf(value.getVisibility(), value.getText());
  }

  /** The text of a member of a value, or what stands for it. */
  public static String textOf(MemberValue member) {
    return textOf(member.getVisibility(), member.getText());
  }

  private static String textOf(Visibility visibility, Optional<String> text) {
    return visibility == Visibility.REDACTED ? TEXT : text.orElse(TEXT);
  }

  /** The earlier side of a difference; empty if there was none. */
  public static Optional<String> before(Difference difference) {
    return side(difference, difference.getFrom(), DifferenceKind.ADDED);
  }

  /** The later side of a difference; empty if there is none. */
  public static Optional<String> after(Difference difference) {
    return side(difference, difference.getTo(), DifferenceKind.REMOVED);
  }

  private static Optional<String> side(
      Difference difference, Optional<String> shown, DifferenceKind kindWithoutThisSide) {
    if (difference.getKind() == kindWithoutThisSide) {
      return Optional.empty();
    }
    return shown.or(() -> difference.getHidden() ? Optional.of(TEXT) : Optional.empty());
  }
}
