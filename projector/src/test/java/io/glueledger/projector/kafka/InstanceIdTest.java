/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceIdTest {
  private static final URI URL = URI.create("http://projector-1:8092");

  private final Path folder;

  InstanceIdTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void itIsTheSameAfterARestart() {
    // Given
    String before = InstanceId.of(folder.resolve("state"), URL);

    // When
    String after = InstanceId.of(folder.resolve("state"), URL);

    // Then
    assertThat(after).isEqualTo(before).matches("[a-zA-Z0-9._-]{1,240}");
  }

  @Test
  void anotherDirectoryOrUrlIsAnotherMember() {
    // When
    String one = InstanceId.of(folder.resolve("one"), URL);
    String other = InstanceId.of(folder.resolve("other"), URL);
    String moved = InstanceId.of(folder.resolve("one"), URI.create("http://projector-1:8093"));

    // Then
    assertThat(one).isNotEqualTo(other).isNotEqualTo(moved);
  }

  @Test
  void whatIsNoIdIsReplaced() throws IOException {
    // Given
    Files.writeString(folder.resolve("instance-id"), "");

    // When
    String made = InstanceId.of(folder, URL);

    // Then
    assertThat(InstanceId.of(folder, URL)).isEqualTo(made);
  }

  @Test
  void aDirectoryThatCannotBeIsSaidWithItsKey() throws IOException {
    // Given
    Path file = Files.writeString(folder.resolve("file"), "");

    // When / Then
    assertThatThrownBy(() -> InstanceId.of(file, URL))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("projector.state-dir");
  }
}
