/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.glueledger.base.text.Printable;
import io.glueledger.base.yaml.YamlNode.Entry;
import io.glueledger.base.yaml.YamlNode.YamlList;
import io.glueledger.base.yaml.YamlNode.YamlMap;
import io.glueledger.base.yaml.YamlNode.YamlNothing;
import io.glueledger.base.yaml.YamlNode.YamlValue;
import io.glueledger.base.yaml.YamlResult.YamlDocument;
import io.glueledger.base.yaml.YamlResult.YamlError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one YAML document, strictly: a key twice in one map, aliases, tags, a second document and
 * more than {@value #MAX_DEPTH} levels are errors.
 *
 * <p>The parser's own messages are dropped: they quote the file, and these files hold secrets.
 */
public final class YamlReader {

  private static final int MAX_DEPTH = 16;
  private static final YAMLFactory FACTORY = new YAMLFactory();

  private final YAMLParser parser;

  private YamlReader(YAMLParser parser) {
    this.parser = parser;
  }

  /** Reads {@code text} as one document. */
  public static YamlResult read(String text) {
    int lastLine = 1;
    try (YAMLParser parser = FACTORY.createParser(text)) {
      YamlReader reader = new YamlReader(parser);
      try {
        return reader.document();
      } catch (JsonProcessingException notYaml) {
        lastLine = reader.lineOf(notYaml);
      }
    } catch (Unreadable unreadable) {
      return new YamlError(unreadable.line, unreadable.reason());
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading a string failed", impossible);
    }
    return new YamlError(
        lastLine,
        "this is not YAML; check the indentation, and quote values that hold any of : # * & ! % @");
  }

  private YamlResult document() throws IOException, Unreadable {
    JsonToken first = parser.nextToken();
    if (first == null) {
      return new YamlDocument(new YamlNothing(1));
    }
    YamlNode root = node(first, 1);
    if (parser.nextToken() != null) {
      throw unreadable("a second document starts here; keep one document in a file");
    }
    return new YamlDocument(root);
  }

  private YamlNode node(@Nullable JsonToken token, int depth) throws IOException, Unreadable {
    if (depth > MAX_DEPTH) {
      throw unreadable("maps and lists are nested more than " + MAX_DEPTH + " deep; flatten them");
    }
    if (token == null || parser.isCurrentAlias() || parser.getObjectId() != null) {
      throw unreadable("anchors and aliases are not taken; write the value out");
    }
    if (parser.getTypeId() != null) {
      throw unreadable("tags (!name) are not taken; quote the value if it starts with !");
    }
    int line = line();
    return switch (token) {
      case START_OBJECT -> new YamlMap(line, entries(depth));
      case START_ARRAY -> new YamlList(line, items(depth));
      case VALUE_NULL -> new YamlNothing(line);
      default -> new YamlValue(line, parser.getText());
    };
  }

  private List<Entry> entries(int depth) throws IOException, Unreadable {
    List<Entry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      int line = line();
      if (!keys.add(key)) {
        throw unreadable("the key " + Printable.word(key, 64) + " stands twice; keep one of them");
      }
      entries.add(new Entry(line, key, node(parser.nextToken(), depth + 1)));
    }
    return entries;
  }

  private List<YamlNode> items(int depth) throws IOException, Unreadable {
    List<YamlNode> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(node(token, depth + 1));
    }
    return items;
  }

  private int line() {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }

  private int lineOf(JsonProcessingException notYaml) {
    return notYaml.getLocation() == null ? line() : Math.max(1, notYaml.getLocation().getLineNr());
  }

  private Unreadable unreadable(String reason) {
    return new Unreadable(line(), reason);
  }

  /** Ends the walk from any depth; never leaves this class. */
  private static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;
    private final String reason;

    Unreadable(int line, String reason) {
      super(reason, null, false, false);
      this.line = line;
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }
}
