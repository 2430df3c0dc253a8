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
  private final String id;

  InstanceIdTest(@TempDir Path folder) {
    this.folder = folder.resolve("state");
    this.id = InstanceId.of(this.folder, URL);
  }

  @Test
  void itIsTheSameAfterARestart() {
    assertThat(InstanceId.of(folder, URL)).isEqualTo(id).matches("[a-zA-Z0-9._-]{1,240}");
  }

  @Test
  void anotherDirectoryIsAnotherMember() {
    assertThat(InstanceId.of(folder.resolve("other"), URL)).isNotEqualTo(id);
  }

  @Test
  void anotherUrlIsAnotherMember() {
    assertThat(InstanceId.of(folder, URI.create("http://projector-1:8093"))).isNotEqualTo(id);
  }

  @Test
  void whatIsNoIdIsReplaced() throws IOException {
    Files.writeString(folder.resolve("instance-id"), "");
    String made = InstanceId.of(folder, URL);
    assertThat(InstanceId.of(folder, URL)).isEqualTo(made).isNotEqualTo(id);
  }

  @Test
  void aDirectoryThatCannotBeIsSaidWithItsKey() {
    assertThatThrownBy(() -> InstanceId.of(folder.resolve("instance-id"), URL))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("projector.state-dir");
  }
}
