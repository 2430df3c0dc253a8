/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction.exposure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.glueledger.definition.redaction.exposure.ValueExposure.Grade;
import io.glueledger.definition.redaction.exposure.ValueExposure.Hidden;
import io.glueledger.definition.redaction.scan.SecretText;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A JSON object of properties inside one property, as clients write {@code SparkProperties} into
 * {@code ConnectionProperties}. The text is never shown; its members are seen like properties.
 */
final class PropertiesInJson {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private PropertiesInJson() {}

  static ValueExposure see(String key, String raw) {
    ValueExposure whole = ValueExposure.hidden(raw, Grade.UNLISTED);
    JsonNode json = parsed(raw);
    if (!json.isObject()) {
      // Whatever it is, its words may be secrets that stand elsewhere too.
      List<Hidden> words =
          Stream.of(raw.split("[\"'{}\\[\\]:=,;\\s]+"))
              .map(word -> new Hidden(word, Grade.UNLISTED))
              .toList();
      ValueExposure seen = !SecretText.find(raw).isEmpty() ? ValueExposure.looksSecret(raw) : whole;
      return seen.with(null, null, List.of(), words);
    }
    SortedMap<String, ValueExposure> members = new TreeMap<>();
    List<String> listed = new ArrayList<>();
    List<Hidden> hidden = new ArrayList<>();
    json.properties()
        .forEach(
            member -> {
              ValueExposure sight = member(member.getKey(), member.getValue());
              members.put(member.getKey(), sight);
              listed.addAll(sight.listed());
              hidden.addAll(sight.hidden());
            });
    return whole.with(null, members, listed, hidden);
  }

  private static ValueExposure member(String key, JsonNode value) {
    if (value.isValueNode()) {
      return ExposureRules.member(key).see(value.asText());
    }
    List<Hidden> leaves = new ArrayList<>();
    leaves(key, value, leaves);
    boolean signs = leaves.stream().anyMatch(leaf -> leaf.grade() == Grade.CREDENTIAL);
    ValueExposure seen =
        signs
            ? ValueExposure.looksSecret(value.toString())
            : ValueExposure.hidden(value.toString(), Grade.UNLISTED);
    return seen.with(null, null, List.of(), leaves);
  }

  /** Every text inside {@code node}; its depth is bounded by the parser. */
  private static void leaves(String key, JsonNode node, List<Hidden> leaves) {
    if (node.isValueNode()) {
      ValueExposure sight = ExposureRules.member(key).see(node.asText());
      leaves.addAll(sight.hidden());
      leaves.add(new Hidden(node.asText(), Grade.UNLISTED));
    } else if (node.isObject()) {
      node.properties().forEach(member -> leaves(member.getKey(), member.getValue(), leaves));
    } else {
      node.forEach(element -> leaves(key, element, leaves));
    }
  }

  private static JsonNode parsed(String raw) {
    try {
      return JSON.readTree(raw);
    } catch (JsonProcessingException e) {
      // Its message quotes the text: it goes no further.
      return JSON.missingNode();
    }
  }
}
