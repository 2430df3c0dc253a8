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
  void aMappingWithinAMappingIsTheSameAsADot() throws IOException {
    // Given
    String text =
        """
        kafka:
          bootstrap.servers: [one:9092, two:9092]
          sasl: {mechanism: PLAIN}
        kafka.linger.ms: 5
        topics: {partitions: 3}
        """;

    // When
    ConfigFile file = read(text);

    // Then
    assertThat(file.under("kafka."))
        .isEqualTo(
            Map.of(
                "bootstrap.servers",
                "one:9092,two:9092",
                "sasl.mechanism",
                "PLAIN",
                "linger.ms",
                "5"));
    assertThat(file.number("topics.partitions")).contains(3);
    assertThat(file.text("schema-registry.url")).isEmpty();
  }

  @Test
  void anEmptyFileHasNoKeys() throws IOException {
    // When
    ConfigFile file = read("");

    // Then
    assertThat(file.under("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          topics: {partitions: many}     | topics.partitions must be a whole number
          a: [{b: c}]                    | a must be a list of plain values
          {a: {b: c}, a.b: d}            | a.b is set twice
          """)
  void aWrongValueIsNamed(String text, String problem) {
    // When
    var reading = assertThatThrownBy(() -> read(text).number("topics.partitions"));

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
