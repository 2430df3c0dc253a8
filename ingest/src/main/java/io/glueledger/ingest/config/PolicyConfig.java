/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config;

import io.glueledger.base.config.value.InvalidConfigException;
import io.glueledger.definition.rules.RuleMode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

/**
 * How changes are judged.
 *
 * @param files packs beside the built-in one, in order
 * @param strict denies an update even for findings that the previous version already had
 * @param documentedRules what the rules do that Glue documents
 */
public record PolicyConfig(List<Path> files, boolean strict, RuleMode documentedRules) {

  /** Copies the files; refuses one that is named twice. */
  public PolicyConfig {
    files = List.copyOf(files);
    InvalidConfigException.check(
        new HashSet<>(files).size() == files.size(),
        "ingest.policies",
        "names a file twice; keep one");
  }
}
