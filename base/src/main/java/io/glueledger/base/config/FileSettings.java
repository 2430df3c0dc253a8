/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config;

import io.glueledger.base.config.MergedSettings.Setting;
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
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

  private final KnownKeys known;
  private final String fileName;
  private final Optional<Path> folder;
  private final MergedSettings settings;

  private FileSettings(KnownKeys known, Path file, MergedSettings settings) {
    this.known = known;
    this.fileName = String.valueOf(file.getFileName());
    this.folder = Optional.ofNullable(file.toAbsolutePath().getParent());
    this.settings = settings;
  }

  static void read(KnownKeys known, Path file, MergedSettings settings) {
    try {
      new FileSettings(known, file, settings).add(YamlReader.read(Files.readString(file)));
    } catch (NoSuchFileException missing) {
      unreadable(settings, file, "There is no such file; create it or name another.");
    } catch (CharacterCodingException notText) {
      unreadable(settings, file, "The file is not UTF-8 text; save it as UTF-8.");
    } catch (IOException unreadable) {
      unreadable(settings, file, "The file cannot be read; check that it is one and may be read.");
    }
  }

  private static void unreadable(MergedSettings settings, Path file, String message) {
    settings.unreadable(new ConfigProblem("", message, file.toString()));
  }

  private void add(YamlResult result) {
    if (result instanceof YamlError error) {
      settings.unreadable(new ConfigProblem("", error.message(), fileName + ":" + error.line()));
      return;
    }
    YamlNode root = ((YamlDocument) result).root();
    if (root instanceof YamlMap map) {
      map.entries().forEach(entry -> add("", entry));
    } else if (!(root instanceof YamlNothing)) {
      problem("", "The file must be a map of keys, not " + root.kind() + ".", root.line());
    }
  }

  private void add(String prefix, Entry entry) {
    String name = prefix + entry.key();
    if (known.isPassedOver(name)) {
      return;
    }
    if (entry.value() instanceof YamlMap map) {
      map.entries().forEach(inner -> add(name + ".", inner));
      return;
    }
    if (!known.isKnown(name)) {
      String word = Printable.word(name, 128);
      problem(word, "is not a key" + Nearest.hint(word, known.names()), entry.line());
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
