/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.tree;

import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.base.problem.Problem;
import io.glueledger.base.problem.SourcePosition;
import io.glueledger.base.text.Printable;
import io.glueledger.base.tree.TreeEvents.Event;
import io.glueledger.base.tree.TreeEvents.Kind;
import io.glueledger.base.tree.TreeNode.Mapping;
import io.glueledger.base.tree.TreeNode.Member;
import io.glueledger.base.tree.TreeNode.Nothing;
import io.glueledger.base.tree.TreeNode.Scalar;
import io.glueledger.base.tree.TreeNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Reads YAML and JSON into trees, strictly: a key twice, an alias and deep nesting are errors.
 * Every {@link InvalidFileException} that it throws has one problem, which quotes keys and never
 * values.
 */
public final class TreeReader {
  /** People nest settings no deeper. */
  private static final int DEPTH_OF_SETTINGS = 16;

  /** Terraform's plans of large modules stay far below. */
  private static final int DEPTH_OF_DOCUMENTS = 200;

  private final TreeEvents events;
  private final int maxDepth;

  /** Makes a node of one that carries a tag. */
  private final BiFunction<String, TreeNode, TreeNode> tags;

  private TreeReader(TreeEvents events, int maxDepth, BiFunction<String, TreeNode, TreeNode> tags) {
    this.events = events;
    this.maxDepth = maxDepth;
    this.tags = tags;
  }

  /**
   * The one document of a YAML text that people write for a part: no tags, at most {@value
   * #DEPTH_OF_SETTINGS} levels. An empty text is {@link Nothing}.
   *
   * @param source the name of the file, for positions
   * @throws InvalidFileException if it is not of that kind
   */
  public static TreeNode readSettings(String source, String text) {
    TreeEvents events = new YamlEvents(source, text);
    TreeReader reader = new TreeReader(events, DEPTH_OF_SETTINGS, TreeReader::refused);
    Event start = events.next();
    if (start.kind() == Kind.END_OF_TEXT) {
      return new Nothing(SourcePosition.startOf(source));
    }
    TreeNode root = reader.node(events.next(), 1);
    Event end = events.next();
    if (end.kind() != Kind.END_OF_TEXT) {
      throw invalid(
          end.at(), "a second document starts here", "Keep one document in a file, without ---.");
    }
    return root;
  }

  /**
   * The documents of a text of any size: JSON if it begins as JSON does, YAML otherwise; at most
   * {@value #DEPTH_OF_DOCUMENTS} levels.
   *
   * @param source the name of the file, for positions
   * @param tags makes a node of one that carries a tag that is none of YAML's own, as {@code !Ref}
   * @throws InvalidFileException if it is not of that kind
   */
  public static List<TreeNode> readDocuments(
      String source, String text, BiFunction<String, TreeNode, TreeNode> tags) {
    String start = text.stripLeading();
    boolean isJson = start.startsWith("{") || start.startsWith("[");
    // A flow mapping of YAML begins like JSON does, but JSON without quotes has no members.
    if (isJson && start.contains("\"")) {
      return new TreeReader(new JsonEvents(source, text), DEPTH_OF_DOCUMENTS, tags).documents();
    }
    return new TreeReader(new YamlEvents(source, text), DEPTH_OF_DOCUMENTS, tags).documents();
  }

  private static TreeNode refused(String tag, TreeNode node) {
    throw invalid(node.at(), "tags (!name) are not taken", "Quote the value if it starts with !.");
  }

  private List<TreeNode> documents() {
    List<TreeNode> documents = new ArrayList<>();
    while (events.next().kind() != Kind.END_OF_TEXT) {
      documents.add(node(events.next(), 1));
    }
    return documents;
  }

  private TreeNode node(Event event, int depth) {
    if (depth > maxDepth) {
      throw invalid(event.at(), "this is nested more than " + maxDepth + " deep", "Flatten it.");
    }
    TreeNode node =
        switch (event.kind()) {
          case MAP -> new Mapping(event.at(), members(depth));
          case LIST -> new Sequence(event.at(), items(depth));
          case NOTHING -> new Nothing(event.at());
          case SCALAR -> new Scalar(event.text());
          case ALIAS ->
              throw invalid(event.at(), "aliases (*name) are not taken", "Write the value out.");
          case DOCUMENT, END, END_OF_TEXT ->
              throw new IllegalStateException("a parser ended a document within a node");
        };
    return event.tag().map(tag -> tags.apply(tag, node)).orElse(node);
  }

  private Map<String, Member> members(int depth) {
    Map<String, Member> members = new LinkedHashMap<>();
    for (Event key = events.next(); key.kind() != Kind.END; key = events.next()) {
      if (key.kind() != Kind.SCALAR && key.kind() != Kind.NOTHING) {
        throw invalid(key.at(), "a key must be a text", "Write key: value.");
      }
      String name = key.text().text();
      Member member = new Member(key.at(), node(events.next(), depth + 1));
      if (members.put(name, member) != null) {
        throw invalid(
            key.at(), "the key " + Printable.word(name, 64) + " stands twice", "Keep one of them.");
      }
    }
    return members;
  }

  private List<TreeNode> items(int depth) {
    List<TreeNode> items = new ArrayList<>();
    for (Event item = events.next(); item.kind() != Kind.END; item = events.next()) {
      items.add(node(item, depth + 1));
    }
    return items;
  }

  private static InvalidFileException invalid(SourcePosition at, String message, String fix) {
    return new InvalidFileException(new Problem(at, "", message, fix));
  }
}
