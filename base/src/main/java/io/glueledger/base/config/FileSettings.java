/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config;

import io.glueledger.base.config.MergedSettings.Setting;
import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.base.problem.Problem;
import io.glueledger.base.problem.SourcePosition;
import io.glueledger.base.text.Nearest;
import io.glueledger.base.text.Printable;
import io.glueledger.base.tree.TreeNode;
import io.glueledger.base.tree.TreeNode.Mapping;
import io.glueledger.base.tree.TreeNode.Member;
import io.glueledger.base.tree.TreeNode.Nothing;
import io.glueledger.base.tree.TreeNode.Sequence;
import io.glueledger.base.tree.TreeReader;
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
  private final Optional<Path> folder;
  private final MergedSettings settings;

  private FileSettings(KnownKeys known, Path file, MergedSettings settings) {
    this.known = known;
    this.folder = Optional.ofNullable(file.toAbsolutePath().getParent());
    this.settings = settings;
  }

  static void read(KnownKeys known, Path file, MergedSettings settings) {
    String name = String.valueOf(file.getFileName());
    try {
      new FileSettings(known, file, settings)
          .add(TreeReader.readSettings(name, Files.readString(file)));
    } catch (InvalidFileException notYaml) {
      notYaml.problems().forEach(settings::unreadable);
    } catch (NoSuchFileException missing) {
      unreadable(settings, file, "there is no such file; create it or name another");
    } catch (CharacterCodingException notText) {
      unreadable(settings, file, "the file is not UTF-8 text; save it as UTF-8");
    } catch (IOException unreadable) {
      unreadable(settings, file, "the file cannot be read; check that it is one and may be read");
    }
  }

  private static void unreadable(MergedSettings settings, Path file, String message) {
    settings.unreadable(new Problem(SourcePosition.wholeOf(file.toString()), message));
  }

  private void add(TreeNode root) {
    if (root instanceof Mapping map) {
      add("", map);
    } else if (!(root instanceof Nothing)) {
      problem("", "the file must be a map of keys, not " + root.kind(), root.at());
    }
  }

  private void add(String prefix, Mapping map) {
    map.members()
        .forEach(
            (word, member) -> {
              String name = prefix + word;
              if (known.isPassedOver(name)) {
                return;
              }
              if (member.value() instanceof Mapping inner) {
                add(name + ".", inner);
              } else {
                add(name, member);
              }
            });
  }

  private void add(String name, Member member) {
    if (!known.isKnown(name)) {
      String word = Printable.word(name, 128);
      problem(word, "is not a key" + Nearest.hint(word, known.names()), member.at());
    } else if (settings.has(name)) {
      problem(name, "is set twice; keep one of them", member.at());
    } else if (member.value() instanceof Sequence list) {
      addList(name, list, member.at());
    } else {
      member
          .value()
          .text()
          .ifPresentOrElse(
              text -> put(name, List.of(text), false, member.at()),
              () -> problem(name, "has no value; set one, or leave the key out", member.at()));
    }
  }

  private void addList(String name, Sequence list, SourcePosition at) {
    List<String> texts = new ArrayList<>();
    for (TreeNode item : list.items()) {
      Optional<String> text = item.text();
      if (text.isEmpty()) {
        problem(name, "must be a list of plain values", item.at());
        return;
      }
      texts.add(text.get());
    }
    put(name, texts, true, at);
  }

  private void put(String name, List<String> texts, boolean isList, SourcePosition at) {
    settings.put(name, new Setting(texts, isList, at, folder));
  }

  private void problem(String name, String message, SourcePosition at) {
    settings.problem(new Problem(at, name, message, ""));
  }
}
