/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.base.config.ConfigKey;
import io.glueledger.base.config.ConfigValidation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** docs/configuration.md is what the code reads. {@code -Ddocs.write=true} writes it anew. */
class ConfigurationPageTest {
  private static final Path PAGE = Path.of("..", "docs", "configuration.md");
  private static final List<ConfigKey> KEYS = ConfigValidation.keys(ConfiguredParts.ALL);
  private static final String HEAD =
      """
      # Configuration

      One YAML file (`--config`) for all parts, of which each reads its own keys and those that it shares; a key may be written with dots or as nested maps. Environment variables win over it: `GLUE_LEDGER_INGEST_LISTEN_PORT` for
      `ingest.listen.port`. `glue-ledger config validate` says what is wrong, by key, for every part whose section is there. This table is made from the code, and a test keeps it so.

      | key | default | meaning |
      | --- | --- | --- |
      """;

  @Test
  void thePageHasEveryKeyItsDefaultAndItsMeaning() throws IOException {
    StringBuilder wanted = new StringBuilder(HEAD);
    for (ConfigKey key : KEYS) {
      String fallback = key.required() ? "required" : key.fallback().orElse("");
      wanted.append("| `%s` | %s | %s |\n".formatted(key.name(), fallback, key.meaning()));
    }
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(PAGE, wanted);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(wanted.toString());
  }

  @Test
  void everyMeaningIsASentence() {
    assertThat(KEYS).extracting(ConfigKey::meaning).allMatch(text -> text.endsWith("."));
  }
}
