/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * The configuration file of all parts, of which a command reads the keys that it needs: it need not
 * be complete, as the gate's must be. Keys are dotted; a mapping within a mapping is the same as a
 * dot. Every error is an {@link IllegalArgumentException} that names the file and the key, and
 * shows no value, which may be a credential.
 */
public final class ConfigFile {

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String name;
  private final Map<String, String> values = new TreeMap<>();

  private ConfigFile(String name) {
    this.name = name;
  }

  /** A file without keys. */
  public static ConfigFile none() {
    return new ConfigFile("no file");
  }

  public static ConfigFile read(Path path) {
    try {
      JsonNode root = YAML.readTree(Files.readString(path));
      ConfigFile file = new ConfigFile(path.toString());
      if (root.isObject()) {
        file.add("", root);
      } else if (!root.isMissingNode() && !root.isNull()) {
        throw new IllegalArgumentException(path + ": must be a YAML mapping of keys");
      }
      return file;
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(path + ": there is no such file", e);
    } catch (JsonProcessingException e) {
      // Neither its message nor itself as the cause: it quotes the source.
      throw new IllegalArgumentException(
          "%s, line %d: is no YAML, or repeats a key".formatted(path, e.getLocation().getLineNr()));
    } catch (IOException e) {
      throw new IllegalArgumentException(path + ": can't be read: " + e.getMessage(), e);
    }
  }

  /** The value of a key; a list's values are joined by commas. */
  public Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key));
  }

  public Optional<Integer> number(String key) {
    return text(key)
        .map(
            text -> {
              try {
                return Integer.valueOf(text);
              } catch (NumberFormatException e) {
                throw wrong(key, "must be a whole number");
              }
            });
  }

  /** All keys that begin with a prefix, without it. */
  public Map<String, String> under(String prefix) {
    Map<String, String> found = new TreeMap<>();
    values.forEach(
        (key, value) -> {
          if (key.startsWith(prefix)) {
            found.put(key.substring(prefix.length()), value);
          }
        });
    return found;
  }

  private void add(String prefix, JsonNode mapping) {
    for (var entry : mapping.properties()) {
      String key = prefix + entry.getKey();
      JsonNode value = entry.getValue();
      if (value.isObject()) {
        add(key + ".", value);
      } else if (values.putIfAbsent(key, value.isArray() ? joined(key, value) : value.asText())
          != null) {
        throw wrong(key, "is set twice; keep one of them");
      }
    }
  }

  private String joined(String key, JsonNode list) {
    StringJoiner texts = new StringJoiner(",");
    for (JsonNode item : list) {
      if (!item.isValueNode()) {
        throw wrong(key, "must be a list of plain values");
      }
      texts.add(item.asText());
    }
    return texts.toString();
  }

  private IllegalArgumentException wrong(String key, String problem) {
    return new IllegalArgumentException("%s: %s %s".formatted(name, key, problem));
  }
}
