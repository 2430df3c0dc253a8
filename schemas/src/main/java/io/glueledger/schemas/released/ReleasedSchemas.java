/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.released;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.Schema;

/**
 * Every released version of every schema, from the golden files {@code
 * released/<subject>/v<n>.avsc} of this module. A golden file is never altered once it was
 * released, since records that it wrote stay on the log for ever.
 */
public final class ReleasedSchemas {

  private static final class Bundled {
    static final ReleasedSchemas INSTANCE = new ReleasedSchemas(load());
  }

  private final Map<String, List<ReleasedSchema>> versions;

  private ReleasedSchemas(Map<String, List<ReleasedSchema>> versions) {
    this.versions = versions;
  }

  /** Those of this software. */
  public static ReleasedSchemas bundled() {
    return Bundled.INSTANCE;
  }

  /** The versions of a type, oldest first; never empty. */
  public List<ReleasedSchema> versions(RecordType<?> type) {
    List<ReleasedSchema> found = versions.get(type.subject());
    if (found == null || found.isEmpty()) {
      throw new IllegalStateException("no schema of " + type.subject() + " was ever released");
    }
    return found;
  }

  /** The version that this software writes. */
  public ReleasedSchema newest(RecordType<?> type) {
    List<ReleasedSchema> all = versions(type);
    return all.get(all.size() - 1);
  }

  /**
   * The newest version of a type that lays records out as the fingerprint says; empty if none does.
   */
  public Optional<ReleasedSchema> find(RecordType<?> type, String fingerprint) {
    return versions(type).stream()
        .filter(version -> version.fingerprint().equals(fingerprint))
        .reduce((older, newer) -> newer);
  }

  private static Map<String, List<ReleasedSchema>> load() {
    Map<String, List<ReleasedSchema>> all = new TreeMap<>();
    for (RecordType<?> type : RecordType.ALL) {
      all.put(type.subject(), load(type.subject()));
    }
    return all;
  }

  private static List<ReleasedSchema> load(String subject) {
    List<ReleasedSchema> found = new ArrayList<>();
    // A jar has no directory to list, so versions are asked for until one is missing.
    for (int version = 1; ; version++) {
      try (InputStream file =
          ReleasedSchemas.class.getResourceAsStream(
              "/released/" + subject + "/v" + version + ".avsc")) {
        if (file == null) {
          return List.copyOf(found);
        }
        found.add(new ReleasedSchema(subject, version, new Schema.Parser().parse(file)));
      } catch (IOException e) {
        throw new UncheckedIOException("can't read version " + version + " of " + subject, e);
      }
    }
  }
}
