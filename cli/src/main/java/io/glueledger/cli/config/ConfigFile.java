/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A YAML file of sections. Commands read the sections that they know and leave the others, which
 * belong to other parts. Every error is an {@link IllegalArgumentException} that names the file and
 * the key.
 */
public final class ConfigFile {

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String name;
  private final JsonNode root;

  private ConfigFile(String name, JsonNode root) {
    this.name = name;
    this.root = root;
  }

  /** A file without sections. */
  public static ConfigFile none() {
    return new ConfigFile("no file", MissingNode.getInstance());
  }

  public static ConfigFile read(Path file) {
    try {
      JsonNode root = YAML.readTree(Files.readString(file));
      if (!root.isObject() && !root.isMissingNode() && !root.isNull()) {
        throw new IllegalArgumentException(file + ": must be a YAML mapping of sections");
      }
      return new ConfigFile(file.toString(), root);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(file + ": there is no such file", e);
    } catch (JsonProcessingException e) {
      // The message quotes the source, which may hold credentials.
      throw new IllegalArgumentException(
          "%s, line %d: is no YAML, or repeats a key".formatted(file, e.getLocation().getLineNr()));
    } catch (IOException e) {
      throw new IllegalArgumentException(file + ": can't be read: " + e.getMessage(), e);
    }
  }

  /** A text, number or boolean at a path of keys; empty if absent. */
  public Optional<String> text(String section, String key) {
    JsonNode value = root.path(section).path(key);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    return Optional.of(scalar(section + "." + key, value));
  }

  public Optional<Integer> number(String section, String key) {
    return text(section, key)
        .map(
            text -> {
              try {
                return Integer.valueOf(text);
              } catch (NumberFormatException e) {
                throw wrong(section + "." + key, "must be a whole number", e);
              }
            });
  }

  /** All entries of a section or of a mapping within it; empty if absent. */
  public Map<String, String> entries(String... path) {
    JsonNode node = root;
    for (String key : path) {
      node = node.path(key);
    }
    String at = String.join(".", path);
    if (node.isMissingNode() || node.isNull()) {
      return Map.of();
    }
    if (!node.isObject()) {
      throw wrong(at, "must be a mapping", null);
    }
    Map<String, String> entries = new LinkedHashMap<>();
    for (var entry : node.properties()) {
      entries.put(entry.getKey(), scalar(at + "." + entry.getKey(), entry.getValue()));
    }
    return entries;
  }

  /** Refuses keys of a section that nobody reads: a misspelt one would be left out in silence. */
  public void refuseUnknown(String section, String... known) {
    JsonNode node = root.path(section);
    for (var entry : node.properties()) {
      if (!java.util.List.of(known).contains(entry.getKey())) {
        throw wrong(
            section + "." + entry.getKey(),
            "is unknown; known are " + String.join(", ", known),
            null);
      }
    }
  }

  private String scalar(String at, JsonNode value) {
    if (!value.isValueNode() || value.isNull()) {
      throw wrong(at, "must be one value", null);
    }
    return value.asText();
  }

  private IllegalArgumentException wrong(
      String at, String problem, @org.jspecify.annotations.Nullable Throwable cause) {
    return new IllegalArgumentException("%s: %s %s".formatted(name, at, problem), cause);
  }
}
