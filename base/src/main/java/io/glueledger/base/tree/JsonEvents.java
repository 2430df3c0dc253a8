/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.base.problem.Problem;
import io.glueledger.base.problem.SourcePosition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The events of JSON. Jackson reads plans of Terraform, which have megabytes, many times as fast as
 * a reader of YAML does, and takes nothing that is not JSON.
 */
final class JsonEvents implements TreeEvents {
  private static final JsonFactory JSON = new JsonFactory();

  private final String source;
  private final JsonParser parser;

  /** A value at the top that is due after the event of its document. */
  private @Nullable JsonToken due;

  JsonEvents(String source, String text) {
    this.source = source;
    try {
      this.parser = JSON.createParser(text);
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading a string failed", impossible);
    }
  }

  @Override
  public Event next() {
    try {
      if (due != null) {
        JsonToken first = due;
        due = null;
        return event(first);
      }
      boolean atTop = parser.getParsingContext().inRoot();
      JsonToken token = parser.nextToken();
      if (token == null) {
        return new Event(Kind.END_OF_TEXT, new SourceText("", here()), Optional.empty());
      }
      if (atTop) {
        due = token;
        return new Event(Kind.DOCUMENT, new SourceText("", here()), Optional.empty());
      }
      return event(token);
    } catch (JsonProcessingException wrong) {
      // Neither its message nor itself as the cause: it quotes the text, which holds secrets.
      throw new InvalidFileException(
          new Problem(position(wrong.getLocation()), "this is not valid JSON"));
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading a string failed", impossible);
    }
  }

  private Event event(JsonToken token) throws IOException {
    Kind kind =
        switch (token) {
          case START_OBJECT -> Kind.MAP;
          case START_ARRAY -> Kind.LIST;
          case END_OBJECT, END_ARRAY -> Kind.END;
          case VALUE_NULL -> Kind.NOTHING;
          default -> Kind.SCALAR;
        };
    String text = kind == Kind.SCALAR ? parser.getText() : "";
    return new Event(kind, new SourceText(text, here()), Optional.empty());
  }

  private SourcePosition here() {
    return position(parser.currentTokenLocation());
  }

  private SourcePosition position(@Nullable JsonLocation location) {
    return location == null
        ? SourcePosition.startOf(source)
        : new SourcePosition(
            source, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }
}
