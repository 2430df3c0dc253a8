/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.base.file.SecretFile;
import io.glueledger.base.reader.TokensFile;
import io.glueledger.definition.redaction.FingerprintKeys;
import io.glueledger.ingest.keys.FingerprintKeysFile;
import io.glueledger.ingest.rights.Caller;
import io.glueledger.ingest.rights.CallersFile;
import io.glueledger.ingest.rights.GlueOperationNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What docs/access.md shows is what the parts take. */
class AccessPageTest {
  private static final Path PAGE = Path.of("..", "docs", "access.md");
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  static final List<String> OPERATIONS = GlueOperationNames.HANDLED;

  private final Path folder;
  private final String page;

  AccessPageTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.page = Files.readString(PAGE);
  }

  /** The example that begins with a word, as a file. */
  private Path example(String word) throws IOException {
    Matcher matcher = EXAMPLE.matcher(page);
    while (matcher.find()) {
      if (matcher.group(1).startsWith(word)) {
        Path file = folder.resolve(word + ".yaml");
        SecretFile.write(file, matcher.group(1));
        return file;
      }
    }
    throw new AssertionError("the page has no example of " + word);
  }

  @Test
  void theExampleOfCallersIsTaken() throws IOException {
    CallersFile file =
        CallersFile.open(example("callers"), Duration.ofMinutes(5), InstantSource.system());
    assertThat(file.callers().find("AKIA01234567PLATFORM"))
        .map(Caller::principal)
        .contains("bob@example.com");
  }

  @Test
  void theExampleOfTokensIsTaken() throws IOException {
    assertThat(TokensFile.read(example("tokens"), "query-api.tokens-file")).isNotNull();
  }

  @Test
  void theExampleOfKeysIsTaken() throws IOException {
    FingerprintKeys keys = FingerprintKeysFile.read(example("keys"));
    assertThat(keys.currentId()).isEqualTo("k-2026-11");
  }

  @ParameterizedTest
  @FieldSource("OPERATIONS")
  void everyOperationIsExplained(String operation) {
    assertThat(page).contains("`" + operation + "`");
  }
}
