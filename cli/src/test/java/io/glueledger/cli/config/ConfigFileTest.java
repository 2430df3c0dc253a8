/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigFileTest {

  private final Path directory;

  ConfigFileTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void sectionsAreReadByTheirKeys() throws IOException {
    // Given
    String text =
        """
        kafka:
          bootstrap.servers: broker:9092
          linger.ms: 5
        topics: {logPartitions: 3}
        registry:
          properties: {basic.auth.user.info: "ada:hunter2"}
        """;

    // When
    ConfigFile file = read(text);

    // Then
    assertThat(file.entries("kafka"))
        .isEqualTo(Map.of("bootstrap.servers", "broker:9092", "linger.ms", "5"));
    assertThat(file.number("topics", "logPartitions")).contains(3);
    assertThat(file.text("registry", "url")).isEmpty();
    assertThat(file.entries("registry", "properties"))
        .containsEntry("basic.auth.user.info", "ada:hunter2");
  }

  @Test
  void anEmptyFileHasNoSections() throws IOException {
    // When
    ConfigFile file = read("");

    // Then
    assertThat(file.entries("kafka")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          topics: {logPartitions: many} | topics.logPartitions must be a whole number
          topics: {logPartitions: [1]}  | topics.logPartitions must be one value
          kafka: broker:9092            | kafka must be a mapping
          kafka: {a: {b: c}}            | kafka.a must be one value
          """)
  void aWrongValueIsNamed(String text, String problem) throws IOException {
    // Given
    ConfigFile file = read(text);

    // When
    var reading =
        assertThatThrownBy(
            () -> {
              file.number("topics", "logPartitions");
              file.entries("kafka");
            });

    // Then
    reading
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ledger.yaml: " + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          just words | must be a YAML mapping
          kafka: {password: hunter2 | line 1
          kafka: {a: hunter2} NEWLINE kafka: {a: hunter2} | line 2
          """)
  void whatIsNoConfigurationIsRefusedWithoutShowingIt(String text, String problem) {
    // When
    var reading = assertThatThrownBy(() -> read(text.replace(" NEWLINE ", "\n")));

    // Then
    reading
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ledger.yaml")
        .hasMessageContaining(problem)
        .message()
        .doesNotContain("hunter2");
  }

  private ConfigFile read(String text) throws IOException {
    return ConfigFile.read(Files.writeString(directory.resolve("ledger.yaml"), text));
  }
}
