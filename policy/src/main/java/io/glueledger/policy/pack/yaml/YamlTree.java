/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.glueledger.policy.pack.yaml.Node.Entry;
import io.glueledger.policy.pack.yaml.Node.Mapping;
import io.glueledger.policy.pack.yaml.Node.Nothing;
import io.glueledger.policy.pack.yaml.Node.Scalar;
import io.glueledger.policy.pack.yaml.Node.Sequence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads YAML into a tree with positions. One document, no aliases, no duplicate keys, no deep
 * nesting.
 */
public final class YamlTree {
  private static final YAMLFactory YAML = new YAMLFactory();
  private static final int MAX_DEPTH = 16;

  private final String source;
  private final ScalarStarts starts;
  private final YAMLParser parser;

  private YamlTree(String source, String text, YAMLParser parser) {
    this.source = source;
    this.starts = new ScalarStarts(source, text);
    this.parser = parser;
  }

  /**
   * The tree of a text.
   *
   * @throws PackException if it is no YAML, or not of the plain kind
   */
  public static Node read(String source, String text) {
    try (YAMLParser parser = YAML.createParser(text)) {
      YamlTree tree = new YamlTree(source, text, parser);
      parser.nextToken();
      Node root = tree.node(0);
      if (parser.nextToken() != null) {
        throw tree.error(
            tree.here(), "there is a second document", "Write one pack a file, without ---.");
      }
      return root;
    } catch (JsonProcessingException e) {
      throw broken(source, e);
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory is always readable", e);
    }
  }

  private Node node(int depth) throws IOException {
    JsonToken token = parser.currentToken();
    Position at = here();
    if (token == null) {
      throw error(at, "the file is empty", "Start with: pack: a-name");
    }
    if (depth > MAX_DEPTH) {
      throw error(at, "the nesting is too deep", "A pack needs no more than a few levels.");
    }
    if (parser.isCurrentAlias()) {
      throw error(at, "aliases (*name) are not read", "Write the value out.");
    }
    return switch (token) {
      case START_OBJECT -> mapping(at, depth);
      case START_ARRAY -> sequence(at, depth);
      case VALUE_NULL -> new Nothing(at);
      default -> new Scalar(starts.textAt(parser.getText(), at));
    };
  }

  private Mapping mapping(Position at, int depth) throws IOException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      Position keyAt = here();
      parser.nextToken();
      Node value = node(depth + 1);
      if (entries.put(key, new Entry(keyAt, value)) != null) {
        throw error(keyAt, "the key " + key + " is there twice", "Keep one of them.");
      }
    }
    return new Mapping(at, entries);
  }

  private Sequence sequence(Position at, int depth) throws IOException {
    List<Node> members = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      members.add(node(depth + 1));
    }
    return new Sequence(at, members);
  }

  private Position here() {
    return position(source, parser.currentTokenLocation());
  }

  private static Position position(String source, JsonLocation location) {
    return new Position(
        source, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  private PackException error(Position at, String problem, String hint) {
    return new PackException(List.of(PackError.structural(at, Optional.empty(), problem, hint)));
  }

  private static PackException broken(String source, JsonProcessingException e) {
    Position at =
        e.getLocation() == null ? new Position(source, 1, 1) : position(source, e.getLocation());
    String problem = "is no YAML: " + e.getOriginalMessage().replaceAll("\\s+", " ").strip();
    String hint = "Quote texts that hold a colon, a hash or a brace; indent with blanks.";
    return new PackException(List.of(PackError.structural(at, Optional.empty(), problem, hint)));
  }
}
