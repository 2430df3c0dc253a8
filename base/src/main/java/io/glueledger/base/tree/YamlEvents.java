/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.tree;

import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.base.problem.Problem;
import io.glueledger.base.problem.SourcePosition;
import java.io.StringReader;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The events of YAML. SnakeYAML's events and not its tree: only they tell where an alias stands,
 * and which tags are written out.
 */
final class YamlEvents implements TreeEvents {
  private static final int MOST_CODE_POINTS = 64 << 20;

  /** What SnakeYAML says of these quotes the text, which may be a secret. */
  private static final Pattern QUOTING = Pattern.compile("alias|anchor|tag|directive|escape");

  private final Resolver resolver = new Resolver();
  private final String source;
  private final List<String> lines;
  private final Iterator<org.yaml.snakeyaml.events.Event> events;
  private SourcePosition last;

  YamlEvents(String source, String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CODE_POINTS);
    this.source = source;
    this.lines = text.lines().toList();
    this.events = new Yaml(options).parse(new StringReader(text)).iterator();
    this.last = SourcePosition.startOf(source);
  }

  @Override
  public Event next() {
    try {
      while (events.hasNext()) {
        org.yaml.snakeyaml.events.Event event = events.next();
        last = position(event.getStartMark());
        Kind kind = kind(event);
        if (kind == Kind.SCALAR) {
          return scalar((ScalarEvent) event);
        } else if (kind != Kind.END_OF_TEXT) {
          return new Event(kind, new SourceText("", last), tag(event));
        }
      }
      return new Event(Kind.END_OF_TEXT, new SourceText("", last), Optional.empty());
    } catch (MarkedYAMLException wrong) {
      Mark mark = wrong.getProblemMark();
      throw invalid(mark == null ? last : position(mark), String.valueOf(wrong.getProblem()));
    } catch (YAMLException wrong) {
      throw invalid(last, "a character stands here that YAML does not allow, or it is too large");
    }
  }

  /** END_OF_TEXT also stands for what says nothing: the stream itself and the ends of documents. */
  private static Kind kind(org.yaml.snakeyaml.events.Event event) {
    return switch (event.getEventId()) {
      case DocumentStart -> Kind.DOCUMENT;
      case MappingStart -> Kind.MAP;
      case SequenceStart -> Kind.LIST;
      case MappingEnd, SequenceEnd -> Kind.END;
      case Scalar -> Kind.SCALAR;
      case Alias -> Kind.ALIAS;
      case StreamStart, StreamEnd, DocumentEnd, Comment -> Kind.END_OF_TEXT;
    };
  }

  private Event scalar(ScalarEvent event) {
    boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
    boolean isNull =
        plain
            && event.getTag() == null
            && resolver.resolve(NodeId.scalar, event.getValue(), true).equals(Tag.NULL);
    SourceText text = new SourceText(event.getValue(), last, inside(event.getScalarStyle()));
    return new Event(isNull ? Kind.NOTHING : Kind.SCALAR, text, tag(event));
  }

  /** Where the content of the last scalar begins; SnakeYAML tells only where the scalar does. */
  private SourcePosition inside(ScalarStyle style) {
    return switch (style) {
      case SINGLE_QUOTED, DOUBLE_QUOTED ->
          new SourcePosition(source, last.line(), last.column() + 1);
      case LITERAL, FOLDED ->
          last.line() < lines.size()
              ? new SourcePosition(source, last.line() + 1, 1 + indentation(last.line()))
              : last;
      case PLAIN, JSON_SCALAR_STYLE -> last;
    };
  }

  private int indentation(int index) {
    String line = lines.get(index);
    return line.length() - line.stripLeading().length();
  }

  private static Optional<String> tag(org.yaml.snakeyaml.events.Event event) {
    String tag =
        event instanceof ScalarEvent scalar
            ? scalar.getTag()
            : event instanceof CollectionStartEvent start ? start.getTag() : null;
    return Optional.ofNullable(tag).filter(name -> !name.startsWith(Tag.PREFIX));
  }

  private SourcePosition position(Mark mark) {
    return new SourcePosition(source, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static InvalidFileException invalid(SourcePosition at, String why) {
    return new InvalidFileException(
        new Problem(
            at,
            "",
            "this is not valid YAML" + (QUOTING.matcher(why).find() ? "" : ": " + why),
            "Check the indentation, and quote values that hold any of : # * & ! % @ { [."));
  }
}
