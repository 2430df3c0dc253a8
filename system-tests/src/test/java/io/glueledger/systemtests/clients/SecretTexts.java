/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.clients;

import io.glueledger.testkit.TestResources;
import java.util.List;
import java.util.stream.Stream;

/** Texts and URLs of many drivers with a secret where each driver has it. */
final class SecretTexts {
  private SecretTexts() {}

  /** URLs with the canary in clear, and some with it percent-encoded. */
  static List<String> urls(Canary canary) {
    return Stream.concat(
            lines("secret-urls.txt", canary.plain()),
            lines("secret-urls.txt", canary.percentEncoded()).limit(4))
        .toList();
  }

  /** What people write into descriptions. */
  static List<String> texts(Canary canary) {
    return lines("secret-texts.txt", canary.plain()).toList();
  }

  private static Stream<String> lines(String file, String secret) {
    return TestResources.lines(SecretTexts.class, file).stream()
        .map(line -> line.replace("SECRET", secret).replace("\\n", "\n"));
  }
}
