/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueledger.base.file.SecretFile;
import io.glueledger.base.problem.InvalidFileException;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BearerTokenTest {

  private final Path file;

  BearerTokenTest(@TempDir Path folder) throws IOException {
    this.file = folder.resolve("token");
    SecretFile.write(file, "s3cr3t-0123456789");
  }

  @ParameterizedTest
  @CsvSource({
    "Bearer s3cr3t-0123456789, true",
    "bearer s3cr3t-0123456789, true",
    "Bearer s3cr3t-012345678, false",
    "Basic s3cr3t-0123456789, false",
    "s3cr3t-0123456789, false",
    ", false"
  })
  void admitsWhoShowsIt(@Nullable String authorization, boolean admitted) {
    assertThat(BearerToken.of(file, "projector.internal-token-file").admits(authorization))
        .isEqualTo(admitted);
  }

  @Test
  void itIsNeverShown() {
    assertThat(BearerToken.of(file, "projector.internal-token-file").toString())
        .doesNotContain("s3cr3t");
  }

  @Test
  void aShortOneIsRefusedByItsKey() throws IOException {
    SecretFile.write(file, "s3cr3t");
    assertThatThrownBy(() -> BearerToken.of(file, "projector.internal-token-file"))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageContaining("projector.internal-token-file")
        .hasMessageNotContaining("s3cr3t");
  }
}
