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
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.glueledger.definition.redaction.encoding.RedactionMarker;
import io.glueledger.definition.redaction.exposure.ValueExposure.Grade;
import io.glueledger.definition.redaction.exposure.ValueExposure.Hidden;
import io.glueledger.definition.redaction.scan.SecretText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of properties inside one property, as clients write {@code SparkProperties} into
 * {@code ConnectionProperties}. Its members are seen like properties of that name, and the text is
 * shown as far as they are.
 */
final class PropertiesInJson {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private PropertiesInJson() {}

  static ValueExposure see(@Nullable String type, String key, String raw) {
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
    ObjectNode shown = JSON.createObjectNode();
    json.properties()
        .forEach(
            member -> {
              ValueExposure sight = member(type, key, member.getKey(), member.getValue());
              members.put(member.getKey(), sight);
              listed.addAll(sight.listed());
              hidden.addAll(sight.hidden());
              show(member, sight, shown);
            });
    return ValueExposure.shownAs(raw, shown.equals(json) ? raw : shown.toString())
        .with(null, members, listed, hidden);
  }

  /** A member as far as its own rule shows it; a marker stands for what it does not. */
  private static void show(
      Map.Entry<String, JsonNode> member, ValueExposure sight, ObjectNode shown) {
    String name = member.getKey();
    String text = sight.text().orElse(RedactionMarker.TEXT);
    shown.set(
        SecretText.find(name).replacedIn(name, RedactionMarker.TEXT),
        text.equals(sight.raw()) && member.getValue().isValueNode()
            ? member.getValue()
            : TextNode.valueOf(text));
  }

  private static ValueExposure member(
      @Nullable String type, String object, String key, JsonNode value) {
    if (value.isValueNode()) {
      return ExposureRules.environment(type, object, key).see(value.asText());
    }
    List<Hidden> leaves = new ArrayList<>();
    leaves(type, object, key, value, leaves);
    boolean signs = leaves.stream().anyMatch(leaf -> leaf.grade() == Grade.CREDENTIAL);
    ValueExposure seen =
        signs
            ? ValueExposure.looksSecret(value.toString())
            : ValueExposure.hidden(value.toString(), Grade.UNLISTED);
    return seen.with(null, null, List.of(), leaves);
  }

  /** Every text inside {@code node}; its depth is bounded by the parser. */
  private static void leaves(
      @Nullable String type, String object, String key, JsonNode node, List<Hidden> leaves) {
    if (node.isValueNode()) {
      ValueExposure sight = ExposureRules.environment(type, object, key).see(node.asText());
      leaves.addAll(sight.hidden());
      leaves.add(new Hidden(node.asText(), Grade.UNLISTED));
    } else if (node.isObject()) {
      node.properties()
          .forEach(member -> leaves(type, object, member.getKey(), member.getValue(), leaves));
    } else {
      node.forEach(element -> leaves(type, object, key, element, leaves));
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
