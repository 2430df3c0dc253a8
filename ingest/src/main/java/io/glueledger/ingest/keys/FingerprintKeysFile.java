/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.keys;

import io.glueledger.base.yaml.YamlFields;
import io.glueledger.base.yaml.YamlNode;
import io.glueledger.base.yaml.YamlReader;
import io.glueledger.base.yaml.YamlResult.YamlDocument;
import io.glueledger.base.yaml.YamlResult.YamlError;
import io.glueledger.base.yaml.YamlResult;
import io.glueledger.definition.redaction.FingerprintKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Reads the keys of fingerprints: YAML, {@code keys:} a list of {@code id} and {@code key} (Base64,
 * at least 32 bytes, {@code openssl rand -base64 32}). The first makes new fingerprints; the others
 * are those of before a rotation. All gates of one ledger must have the same.
 */
public final class FingerprintKeysFile {
  private static final List<String> KEY_MEMBERS = List.of("id", "key");

  private FingerprintKeysFile() {}

  /**
   * Reads a file.
   *
   * @throws InvalidKeysException with everything that is wrong with it, a line each, without the
   *     keys
   */
  public static FingerprintKeys read(Path file) {
    try {
      return parse(Files.readString(file), file);
    } catch (IOException e) {
      throw new InvalidKeysException(
          List.of(file + ": the file cannot be read (" + e.getClass().getSimpleName() + ")"));
    }
  }

  private static FingerprintKeys parse(String text, Path file) {
    List<String> problems = new ArrayList<>();
    List<FingerprintKeys.Key> keys = new ArrayList<>();
    YamlResult read = YamlReader.read(text);
    if (read instanceof YamlError error) {
      throw new InvalidKeysException(List.of(file + ":" + error.line() + ": " + error.message()));
    }
    YamlNode root = ((YamlDocument) read).root();
    YamlFields.Problems sink =
        (line, path, message) -> problems.add(file + ":" + line + ": " + path + " " + message);
    List<YamlNode> items =
        YamlFields.of(root, "", List.of("keys"), sink)
            .map(fields -> fields.items("keys"))
            .orElse(List.of());
    for (int i = 0; i < items.size(); i++) {
      YamlFields.of(items.get(i), "keys[" + i + "]", KEY_MEMBERS, sink)
          .ifPresent(fields -> key(fields, keys));
    }
    if (problems.isEmpty() && keys.isEmpty()) {
      problems.add(file + ":1: keys must name at least one key");
    }
    if (!problems.isEmpty()) {
      throw new InvalidKeysException(problems);
    }
    return new FingerprintKeys(keys.get(0), keys.subList(1, keys.size()));
  }

  private static void key(YamlFields fields, List<FingerprintKeys.Key> keys) {
    fields
        .text("id", FingerprintKeysFile::checkId)
        .ifPresent(
            id ->
                fields
                    .text(
                        "key", key -> new FingerprintKeys.Key(id, Base64.getDecoder().decode(key)))
                    .ifPresent(
                        key ->
                            keys.add(
                                new FingerprintKeys.Key(id, Base64.getDecoder().decode(key)))));
  }

  private static void checkId(String id) {
    if (!id.matches("[A-Za-z0-9._-]{1,64}")) {
      throw new IllegalArgumentException("must have 1 to 64 letters, digits, dots and dashes");
    }
  }
}
