/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue;

import static io.glueledger.localglue.Clients.ACCOUNT;
import static io.glueledger.localglue.Clients.arn;
import static io.glueledger.localglue.Clients.jdbc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueledger.localglue.store.ConnectionSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.glue.GlueClient;

class KeptStateTest {

  private final Path folder;

  KeptStateTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path file() {
    return folder.resolve("glue.json");
  }

  private LocalGlue start() {
    return LocalGlue.start(LocalGlueConfig.defaults().withStateFile(Optional.of(file())));
  }

  /** Creates, updates, tags and deletes, and leaves the service running. */
  private LocalGlue used() {
    LocalGlue glue = start();
    try (GlueClient client = Clients.glue(glue)) {
      for (String name : List.of("a", "b", "gone")) {
        client.createConnection(
            request -> request.connectionInput(jdbc(name).build()).tags(Map.of("team", name)));
      }
      client.updateConnection(
          request ->
              request.name("b").connectionInput(jdbc("b").description("weißer Text\n").build()));
      client.tagResource(request -> request.resourceArn(arn("a")).tagsToAdd(Map.of("env", "dev")));
      client.deleteConnection(request -> request.connectionName("gone"));
    }
    return glue;
  }

  @Test
  void aServiceThatWasNeverStoppedIsStartedAgainWithAllItHeld() {
    // Given
    try (LocalGlue first = used()) {

      // When
      try (LocalGlue second = start()) {

        // Then
        assertThat(second.connections()).isEqualTo(first.connections());
        assertThat(second.connections()).hasSize(2);
      }
    }
  }

  @Test
  void whatAKeptServiceIsToldIsKeptToo() {
    // Given
    used().close();
    try (LocalGlue second = start();
        GlueClient client = Clients.glue(second)) {
      Clients.create(client, "c");
    }

    // When
    try (LocalGlue third = start()) {

      // Then
      assertThat(third.connections())
          .extracting(each -> each.name())
          .containsExactly("a", "b", "c");
    }
  }

  @Test
  void whatEarlierVersionsKeptIsStillRead() throws IOException {
    // Given
    Files.writeString(
        file(),
        """
        {"catalogId":"123456789012","name":"a","connection":{"input":{"Name":"a","ConnectionType":"JDBC"},\
        "tags":{"env":"dev"},"created":"2026-01-01T00:00:00.123456Z","updated":"2026-01-02T00:00:00Z",\
        "updatedBy":"arn:aws:iam::123456789012:root","readyAt":"2026-01-03T00:00:00Z","validated":true,\
        "failure":"invalid_grant"}}
        {"catalogId":"123456789012","name":"b","connection":{"input":{"Name":"b"},"tags":{},\
        "created":"2026-01-01T00:00:00Z","updated":"2026-01-01T00:00:00Z","updatedBy":"x",\
        "readyAt":"2026-01-01T00:00:00Z","validated":false}}
        {"catalogId":"123456789012","name":"b"}
        """);

    // When
    try (LocalGlue glue = start()) {

      // Then
      assertThat(glue.connections())
          .containsExactly(
              new ConnectionSnapshot(
                  ACCOUNT,
                  "a",
                  Clients.json("{\"Name\":\"a\",\"ConnectionType\":\"JDBC\"}"),
                  Map.of("env", "dev"),
                  Instant.parse("2026-01-01T00:00:00.123456Z"),
                  Instant.parse("2026-01-02T00:00:00Z"),
                  "arn:aws:iam::123456789012:root",
                  "FAILED",
                  Optional.of("invalid_grant")));
    }
  }

  @Test
  void aLineThatWasCutShortIsNoChange() throws IOException {
    // Given
    used().close();
    Files.writeString(
        file(), "{\"catalogId\":\"123456789012\",\"name\":\"b\"", StandardOpenOption.APPEND);

    // When
    try (LocalGlue second = start()) {

      // Then
      assertThat(second.connections()).extracting(each -> each.name()).containsExactly("a", "b");
    }
  }

  @Test
  void anotherFileIsNotOverwritten() throws IOException {
    // Given
    Files.writeString(file(), "my notes\n");

    // When
    assertThatThrownBy(this::start)

        // Then
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 1 of " + file());
    assertThat(file()).hasContent("my notes");
  }

  @Test
  void onlyTheOwnerReadsTheSecretsInIt() throws IOException {
    // When
    used().close();

    // Then
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }
}
