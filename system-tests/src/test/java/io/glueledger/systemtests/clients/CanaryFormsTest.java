/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The search that {@link CanaryTest} rests on finds what it looks for. */
class CanaryFormsTest {

  @Test
  void aCanaryIsFoundInEveryForm() {
    // Given
    Canary canary = new Canary(new Random(7));

    // When
    List<String> texts =
        List.of(
            canary.text(),
            "x" + canary.plain() + "y",
            canary.percentEncoded(),
            canary.hex(),
            canary.base64(),
            base64("p" + canary.text() + "s"),
            base64("pp" + canary.text() + "s"),
            URLEncoder.encode(canary.text(), UTF_8));

    // Then
    assertThat(texts)
        .allSatisfy(text -> assertThat(canary.in("before " + text + " after")).isPresent());
    assertThat(canary.in("nothing of it")).isEmpty();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }
}
