/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.glueledger.base.text.Printable;
import io.glueledger.check.tree.Node.Mapping;
import io.glueledger.check.tree.Node.Member;
import io.glueledger.check.tree.Node.Nothing;
import io.glueledger.check.tree.Node.Scalar;
import io.glueledger.check.tree.Node.Sequence;
import io.glueledger.check.tree.Node.Unknown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads JSON and YAML, several YAML documents too. A key twice, an alias and more than {@value
 * #MAX_DEPTH} levels are errors; what carries a tag that is none of YAML's own is {@link Unknown}.
 */
public final class TreeReader {

  /** Terraform's plans of large modules stay far below. */
  private static final int MAX_DEPTH = 200;

  private static final int LARGEST_YAML = 64 << 20;
  private static final String STANDARD_TAG = "tag:yaml.org";
  private static final JsonFactory JSON = new JsonFactory();
  private static final YAMLFactory YAML = YAMLFactory.builder().loaderOptions(yaml()).build();

  private final JsonParser parser;

  private TreeReader(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * The documents of a text: one if it is JSON.
   *
   * @throws UnreadableTextException if it is neither JSON nor YAML
   */
  public static List<Node> read(String text) throws UnreadableTextException {
    String start = text.stripLeading();
    boolean isJson = start.startsWith("{") || start.startsWith("[");
    try {
      return read(isJson ? JSON : YAML, text, isJson ? "JSON" : "YAML");
    } catch (UnreadableTextException notJson) {
      // A flow mapping of YAML begins like JSON does.
      if (isJson && !start.contains("\"")) {
        return read(YAML, text, "JSON, and no valid YAML");
      }
      throw notJson;
    }
  }

  private static List<Node> read(JsonFactory factory, String text, String language)
      throws UnreadableTextException {
    try (JsonParser parser = factory.createParser(text)) {
      return new TreeReader(parser).documents();
    } catch (JsonProcessingException wrong) {
      // Neither its message nor itself as the cause: it quotes the text, which holds secrets.
      throw new UnreadableTextException(
          position(wrong.getLocation()), "this is not valid " + language);
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading a string failed", impossible);
    }
  }

  private List<Node> documents() throws IOException, UnreadableTextException {
    List<Node> documents = new ArrayList<>();
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      documents.add(node(token, 1));
    }
    return documents;
  }

  private Node node(@Nullable JsonToken token, int depth)
      throws IOException, UnreadableTextException {
    Position at = position(parser.currentTokenLocation());
    if (depth > MAX_DEPTH) {
      throw new UnreadableTextException(at, "this is nested more than " + MAX_DEPTH + " deep");
    }
    if (token == null || (parser instanceof YAMLParser yaml && yaml.isCurrentAlias())) {
      throw new UnreadableTextException(at, "aliases are not taken; write the value out");
    }
    Object tag = parser.canReadTypeId() ? parser.getTypeId() : null;
    Node node =
        switch (token) {
          case START_OBJECT -> new Mapping(at, members(depth));
          case START_ARRAY -> new Sequence(at, items(depth));
          case VALUE_NULL -> new Nothing(at);
          default -> new Scalar(at, parser.getText());
        };
    return tag == null || tag.toString().startsWith(STANDARD_TAG)
        ? node
        : tagged(at, tag.toString(), node);
  }

  /** The one tag that may say a value is the substitution of nothing. */
  private static Node tagged(Position at, String tag, Node node) {
    boolean literal =
        tag.equals("Sub") && node.text().filter(text -> !text.contains("${")).isPresent();
    return literal ? node : new Unknown(at, "!" + Printable.word(tag, 32));
  }

  private Map<String, Member> members(int depth) throws IOException, UnreadableTextException {
    Map<String, Member> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      Position at = position(parser.currentTokenLocation());
      Member member = new Member(at, node(parser.nextToken(), depth + 1));
      if (members.put(key, member) != null) {
        throw new UnreadableTextException(
            at, "the key " + Printable.word(key, 64) + " stands twice; keep one of them");
      }
    }
    return members;
  }

  private List<Node> items(int depth) throws IOException, UnreadableTextException {
    List<Node> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(node(token, depth + 1));
    }
    return items;
  }

  private static Position position(@Nullable JsonLocation location) {
    return location == null
        ? Position.START
        : new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  private static LoaderOptions yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LARGEST_YAML);
    return options;
  }
}
