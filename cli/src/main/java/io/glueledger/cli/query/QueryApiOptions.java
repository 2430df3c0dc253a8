/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.query;

import io.glueledger.base.file.SecretFile;
import io.glueledger.cli.command.InvalidConfigurationException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which query API is asked, and as whom. */
public final class QueryApiOptions {
  private static final String URL_VARIABLE = "GLUE_LEDGER_URL";
  private static final String TOKEN_VARIABLE = "GLUE_LEDGER_TOKEN_FILE";

  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "Address of the query API (default: ${env:" + URL_VARIABLE + ":-http://127.0.0.1:8080}).",
      defaultValue = "${env:" + URL_VARIABLE + ":-http://127.0.0.1:8080}")
  private @Nullable URI url;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "File with a reader's token, which only its owner may read; "
              + TOKEN_VARIABLE
              + " names it too.",
      defaultValue = "${env:" + TOKEN_VARIABLE + ":-}")
  private @Nullable String tokenFile;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of a running demo, whose token is used.")
  private @Nullable Path data;

  /** The API, which is not asked yet. */
  public ApiClient client() {
    URI base = Optional.ofNullable(url).orElseThrow();
    if (!List.of("http", "https").contains(String.valueOf(base.getScheme()))) {
      throw wrong("--url must begin with http:// or https://, was " + base);
    }
    return new ApiClient(base, token());
  }

  private String token() {
    if (data != null) {
      return SecretFile.readSecret(data.resolve("secrets").resolve("dashboard-token"), "--data", 1);
    }
    if (tokenFile == null || tokenFile.isEmpty()) {
      throw wrong(
          "--token-file is missing: name a file with the token of a reader in tokens.yaml, or set "
              + TOKEN_VARIABLE);
    }
    return SecretFile.readSecret(Path.of(tokenFile), "--token-file", 1);
  }

  private static InvalidConfigurationException wrong(String problem) {
    return new InvalidConfigurationException(List.of(problem));
  }
}
