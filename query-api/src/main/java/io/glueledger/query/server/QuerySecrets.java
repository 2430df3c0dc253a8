/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.server;

import io.glueledger.base.file.SecretFile;
import io.glueledger.query.config.ProjectorsConfig;
import io.glueledger.query.config.SignInConfig;
import java.util.Optional;

/** Secrets of the query API that are files of one line. */
public final class QuerySecrets {
  private static final int SHORTEST = 16;

  private QuerySecrets() {}

  /**
   * What projectors want to be shown.
   *
   * @throws io.glueledger.base.problem.InvalidFileException if the file cannot be taken
   */
  public static String projectorToken(ProjectorsConfig config) {
    return SecretFile.readSecret(config.tokenFile(), "query-api.projector-token-file", SHORTEST);
  }

  /**
   * What sessions are signed with, if instances share it.
   *
   * @throws io.glueledger.base.problem.InvalidFileException if the file cannot be taken
   */
  public static Optional<String> sessionKey(SignInConfig config) {
    return config
        .sessionKeyFile()
        .map(file -> SecretFile.readSecret(file, "query-api.session-key-file", 2 * SHORTEST));
  }
}
