/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config;

import io.glueledger.base.text.Nearest;
import io.glueledger.base.text.Printable;
import io.glueledger.base.yaml.YamlNode;
import io.glueledger.base.yaml.YamlNode.Entry;
import io.glueledger.base.yaml.YamlNode.YamlList;
import io.glueledger.base.yaml.YamlNode.YamlMap;
import io.glueledger.base.yaml.YamlNode.YamlNothing;
import io.glueledger.base.yaml.YamlNode.YamlValue;
import io.glueledger.base.yaml.YamlReader;
import io.glueledger.base.yaml.YamlResult;
import io.glueledger.base.yaml.YamlResult.YamlDocument;
import io.glueledger.base.yaml.YamlResult.YamlError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the keys of a YAML file into settings. Levels may be nested or joined by dots: {@code
 * ingest: {listen: {port: 1}}} and {@code ingest.listen.port: 1} are the same key, and both
 * together are an error.
 */
final class FileSettings {

  private final ConfigPart part;
  private final String fileName;
  private final Optional<Path> folder;
  private final Settings settings;

  private FileSettings(ConfigPart part, Path file, Settings settings) {
    this.part = part;
    this.fileName = String.valueOf(file.getFileName());
    this.folder = Optional.ofNullable(file.toAbsolutePath().getParent());
    this.settings = settings;
  }

  static void read(ConfigPart part, Path file, String text, Settings settings) {
    FileSettings reader = new FileSettings(part, file, settings);
    YamlResult result = YamlReader.read(text);
    if (result instanceof YamlError error) {
      settings.unreadable(
          new ConfigProblem("", error.message(), reader.fileName + ":" + error.line()));
      return;
    }
    YamlNode root = ((YamlDocument) result).root();
    if (root instanceof YamlMap map) {
      map.entries().forEach(entry -> reader.add("", entry));
    } else if (!(root instanceof YamlNothing)) {
      reader.problem("", "The file must be a map of keys, not " + root.kind() + ".", root.line());
    }
  }

  private void add(String prefix, Entry entry) {
    String name = prefix + entry.key();
    if (part.isOfAnotherPart(name)) {
      return;
    }
    if (entry.value() instanceof YamlMap map) {
      map.entries().forEach(inner -> add(name + ".", inner));
      return;
    }
    if (!part.isKnown(name)) {
      String word = Printable.word(name, 128);
      problem(word, "is not a key" + Nearest.hint(word, part.names()), entry.line());
    } else if (settings.has(name)) {
      problem(name, "is set twice; keep one of them", entry.line());
    } else {
      set(name, entry);
    }
  }

  private void set(String name, Entry entry) {
    if (entry.value() instanceof YamlValue value) {
      put(name, List.of(value.text()), false, entry.line());
    } else if (entry.value() instanceof YamlList list) {
      List<String> texts = new ArrayList<>();
      for (YamlNode item : list.items()) {
        if (!(item instanceof YamlValue value)) {
          problem(name, "must be a list of plain values", item.line());
          return;
        }
        texts.add(value.text());
      }
      put(name, texts, true, entry.line());
    } else {
      problem(name, "has no value; set one, or leave the key out", entry.line());
    }
  }

  private void put(String name, List<String> texts, boolean isList, int line) {
    settings.put(name, new Setting(texts, isList, fileName + ":" + line, folder));
  }

  private void problem(String name, String message, int line) {
    settings.problem(new ConfigProblem(name, message, fileName + ":" + line));
  }
}
