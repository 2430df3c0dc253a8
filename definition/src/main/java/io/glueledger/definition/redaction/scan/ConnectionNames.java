/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction.scan;

import io.glueledger.definition.redaction.encoding.TextSpans;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the name of a connection may be. Names are shown in clear, and are keys of the log. */
public final class ConnectionNames {

  private static final int LIMIT = 255;

  /** One line, as Glue takes it. */
  private static final Pattern WELL_FORMED = Pattern.compile("[\\x{20}-\\x{10FFFF}\\t]+");

  private ConnectionNames() {}

  /**
   * What is wrong with the form of {@code name}, as the rest of a sentence that begins with the
   * member's name; empty if nothing is.
   */
  public static Optional<String> malformed(String name) {
    return name.length() > LIMIT || !WELL_FORMED.matcher(name).matches()
        ? Optional.of("must have 1 to 255 characters on a single line, without control characters.")
        : Optional.empty();
  }

  /**
   * Why no connection may be made under {@code name}, likewise. Names are generated in many ways,
   * so only a token of a known form is taken for a secret; and one that exists is known to others.
   */
  public static Optional<String> unusable(String name) {
    return malformed(name)
        .or(
            () ->
                holdsToken(name)
                    ? Optional.of(
                        "looks as if it contained a secret, and names are shown in clear. Choose"
                            + " another name.")
                    : Optional.empty());
  }

  private static boolean holdsToken(String name) {
    TextSpans spans = new TextSpans();
    KnownTokens.findTokens(name, spans);
    return !spans.isEmpty();
  }
}
