/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.server;

import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.base.problem.Problem;
import io.glueledger.base.problem.SourcePosition;
import io.glueledger.policy.engine.ActivePack;
import io.glueledger.policy.pack.PackSource;
import io.glueledger.policy.pack.model.PackHome;
import io.glueledger.schemas.start.StartException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The built-in pack and those of the configuration, as one. */
public final class PolicyPacks {
  private PolicyPacks() {}

  /**
   * Reads them.
   *
   * @param paths files and folders beside the built-in pack, in order
   * @param home where the connections of this gate belong
   * @throws InvalidFileException with all that is wrong with them
   */
  public static ActivePack read(List<Path> paths, PackHome home) {
    PackSource source = PackSource.builtIn();
    for (Path path : paths) {
      source = source.and(PackSource.at(path));
    }
    try {
      return ActivePack.load(source.home(home));
    } catch (IOException e) {
      String message =
          e instanceof NoSuchFileException
              ? "there is no such file or folder"
              : "the policies cannot be read (" + e.getClass().getSimpleName() + ")";
      throw new InvalidFileException(
          new Problem(
              SourcePosition.wholeOf(String.valueOf(e.getMessage())),
              "",
              message,
              "Correct ingest.policies."));
    }
  }

  /**
   * Reads them for a gate that starts.
   *
   * @throws StartException if they make no pack
   */
  static ActivePack load(List<Path> paths, PackHome home) {
    try {
      return read(paths, home);
    } catch (InvalidFileException e) {
      throw new StartException("The policies cannot be loaded:\n" + e.getMessage(), e);
    }
  }
}
