/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.keys;

import io.glueledger.base.file.SecretFile;
import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.base.problem.Problem;
import io.glueledger.base.tree.MapReader;
import io.glueledger.base.tree.TreeNode;
import io.glueledger.base.tree.TreeReader;
import io.glueledger.definition.redaction.FingerprintKeys;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

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
   * @throws InvalidFileException with everything that is wrong with it, without the keys
   */
  public static FingerprintKeys read(Path file) {
    String text = SecretFile.read(file, "ingest.fingerprint-keys-file");
    TreeNode root = TreeReader.readSettings(file.toString(), text);
    List<Problem> problems = new ArrayList<>();
    List<FingerprintKeys.Key> keys =
        MapReader.of(root, "", List.of("keys"), problems).stream()
            .flatMap(members -> members.requiredMaps("keys", KEY_MEMBERS).stream())
            .flatMap(key -> key(key).stream())
            .toList();
    if (problems.isEmpty() && keys.isEmpty()) {
      problems.add(new Problem(root.at(), "keys", "must name at least one key", ""));
    }
    if (!problems.isEmpty()) {
      throw new InvalidFileException(problems);
    }
    return new FingerprintKeys(keys.get(0), keys.subList(1, keys.size()));
  }

  private static Optional<FingerprintKeys.Key> key(MapReader members) {
    return members
        .required("id", FingerprintKeysFile::checkId)
        .flatMap(id -> members.required("key", text -> key(id, text)).map(text -> key(id, text)));
  }

  private static FingerprintKeys.Key key(String id, String base64) {
    return new FingerprintKeys.Key(id, Base64.getDecoder().decode(base64));
  }

  private static void checkId(String id) {
    if (!id.matches("[A-Za-z0-9._-]{1,64}")) {
      throw new IllegalArgumentException("must have 1 to 64 letters, digits, dots and dashes");
    }
  }
}
