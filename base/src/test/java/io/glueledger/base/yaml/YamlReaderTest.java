/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.glueledger.base.yaml.YamlNode.YamlList;
import io.glueledger.base.yaml.YamlNode.YamlMap;
import io.glueledger.base.yaml.YamlNode.YamlNothing;
import io.glueledger.base.yaml.YamlNode.YamlValue;
import io.glueledger.base.yaml.YamlResult.YamlDocument;
import io.glueledger.base.yaml.YamlResult.YamlError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

  @Test
  void keepsLinesAndStructure() {
    // Given
    String text = "# comment\nfirst: 1\nlist:\n  - a\n  - b: c\nnothing:\n";

    // When
    YamlResult result = YamlReader.read(text);

    // Then
    assertThat(result).isInstanceOf(YamlDocument.class);
    YamlMap root = (YamlMap) ((YamlDocument) result).root();
    assertThat(root.entries())
        .extracting(YamlNode.Entry::key, YamlNode.Entry::line)
        .containsExactly(tuple("first", 2), tuple("list", 3), tuple("nothing", 6));
    assertThat(root.get("list"))
        .hasValueSatisfying(
            list ->
                assertThat(((YamlList) list).items())
                    .extracting(YamlNode::line)
                    .isEqualTo(List.of(4, 5)));
    assertThat(root.get("nothing")).containsInstanceOf(YamlNothing.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "012345678901",
        "1_000",
        "0x1F",
        "1.10",
        "true",
        "no",
        "2026-11-22",
        "1e3",
        "plain text"
      })
  void keepsScalarsAsWritten(String scalar) {
    // When
    YamlResult result = YamlReader.read("key: " + scalar);

    // Then
    YamlMap root = (YamlMap) ((YamlDocument) result).root();
    assertThat(root.get("key")).contains(new YamlValue(1, scalar));
  }

  @Test
  void readsAnEmptyFileAsNothing() {
    // When
    YamlResult result = YamlReader.read("# only a comment\n");

    // Then
    assertThat(result).isEqualTo(new YamlDocument(new YamlNothing(1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'a: 1\nb: 2\na: 3'|3|a stands twice",
        "'a: &x {b: 1}\nc: *x'|1|anchors",
        "'a: !secret s3cr3t-canary'|1|tags",
        "'a: 1\n---\nb: 2'|3|second document",
        "'a: @s3cr3t-canary'|1|not YAML",
        "'a: \"s3cr3t-canary'|1|not YAML",
        "'a: 1\n b: s3cr3t-canary: x'|2|not YAML",
        "'a: [s3cr3t-canary'|1|not YAML",
        "'[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]'|1|nested more than 16"
      })
  void namesTheLineAndNeverQuotesAValue(String text, int line, String words) {
    // When
    YamlResult result = YamlReader.read(text);

    // Then
    assertThat(result)
        .isInstanceOfSatisfying(
            YamlError.class,
            error -> {
              assertThat(error.line()).isEqualTo(line);
              assertThat(error.message()).contains(words).doesNotContain("s3cr3t");
            });
  }
}
