/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.kafka;

import io.glueledger.projector.fold.FoldVersion;
import java.util.Optional;

/** The consumer group of one fold version: the fold's state and its changelog carry its name. */
public final class ApplicationId {

  private static final String PREFIX = "glue-ledger-projector-";

  private ApplicationId() {}

  /** The application's id. */
  public static String of(FoldVersion version) {
    return PREFIX + version;
  }

  /** The fold version whose group that is; empty for any other group. */
  public static Optional<FoldVersion> version(String group) {
    if (!group.startsWith(PREFIX)) {
      return Optional.empty();
    }
    try {
      return Optional.of(FoldVersion.parse(group.substring(PREFIX.length())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
