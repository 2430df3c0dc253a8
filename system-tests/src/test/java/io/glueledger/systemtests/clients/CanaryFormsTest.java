/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The search that {@link CanaryTest} rests on finds what it looks for. */
class CanaryFormsTest {
  private static final Canary CANARY = new Canary(new Random(7));

  static Stream<String> forms() {
    return Stream.of(
        CANARY.text(),
        "x" + CANARY.plain() + "y",
        CANARY.percentEncoded(),
        CANARY.hex(),
        CANARY.base64(),
        base64("p" + CANARY.text() + "s"),
        base64("pp" + CANARY.text() + "s"),
        URLEncoder.encode(CANARY.text(), UTF_8));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aCanaryIsFoundInEveryForm(String form) {
    assertThat(CANARY.in("before " + form + " after")).isPresent();
  }

  @Test
  void nothingIsFoundWhereNothingIs() {
    assertThat(CANARY.in("nothing of it")).isEmpty();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }
}
