/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/configuration.md is what the code reads. {@code -Ddocs.write=true} writes it anew. */
class ConfigurationPageTest {
  private static final Path PAGE = Path.of("..", "docs", "configuration.md");
  private static final String HEAD =
      """
      # Configuration of the gate

      One YAML file (`--config`); a key may be written with dots or as nested maps. Environment variables win over it: `GLUE_LEDGER_INGEST_LISTEN_PORT` for
      `ingest.listen.port`. `glue-ledger config validate` says what is wrong, by key. This table is made from the code, and a test keeps it so.

      """;

  @Test
  void thePageHasEveryKeyItsDefaultAndItsMeaning() throws IOException {
    // Given
    String wanted = HEAD + ConfigDocs.markdown();
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(PAGE, wanted);
    }

    // When
    String page = Files.readString(PAGE);

    // Then
    assertThat(page).isEqualTo(wanted);
  }
}
