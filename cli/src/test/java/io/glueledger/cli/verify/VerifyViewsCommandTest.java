/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.cli.fixture.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyViewsCommandTest {
  @Test
  void aProjectorOnAnyPortHasToBeNamed(@TempDir Path folder) throws IOException {
    // Given
    Path configuration =
        Files.writeString(
            folder.resolve("ledger.yaml"),
            """
            kafka.bootstrap.servers: 127.0.0.1:9092
            schema-registry.url: http://127.0.0.1:8081
            projector.listen.port: 0
            projector.state-dir: state
            """);

    // When
    CommandLineRun run = CommandLineRun.of("verify", "views", "--config", configuration.toString());

    // Then
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("projector.listen.port is 0", "--projector URL", "--data DIR");
  }
}
