/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.part;

import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.command.RemoteFailureException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks a part how it is, as the health check of a container that has no other tool for it. */
@Command(
    name = "health",
    description = {
      "Ask a part whether it can do its work: fine if it answers 200, and it says why not"
          + " otherwise.",
      "For health checks of containers; probes that speak HTTP themselves need no command."
    })
public final class HealthCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Spec private @Nullable CommandSpec command;

  @Parameters(paramLabel = "URL", description = "http://127.0.0.1:8091/health/ready of a gate.")
  private @Nullable URI url;

  @Override
  public Integer call() {
    CommandSpec spec = Objects.requireNonNull(command);
    URI asked = Objects.requireNonNull(url);
    if (!"http".equals(asked.getScheme()) && !"https".equals(asked.getScheme())) {
      throw new ParameterException(
          spec.commandLine(), "URL must begin with http:// or https://, was " + asked);
    }
    try {
      return answer(asked, spec.commandLine().getOut());
    } catch (IOException e) {
      throw new RemoteFailureException(asked + " does not answer: " + e.getMessage(), e);
    }
  }

  // It loads fewer classes than java.net.http, and this runs every few seconds.
  private static int answer(URI url, PrintWriter out) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
    connection.setConnectTimeout((int) PATIENCE.toMillis());
    connection.setReadTimeout((int) PATIENCE.toMillis());
    int status = connection.getResponseCode();
    boolean fine = status == HttpURLConnection.HTTP_OK;
    try (InputStream body = fine ? connection.getInputStream() : connection.getErrorStream()) {
      if (body != null) {
        out.print(new String(body.readAllBytes(), StandardCharsets.UTF_8));
        out.flush();
      }
    } finally {
      connection.disconnect();
    }
    return fine ? ExitCodes.FINE : ExitCodes.REMOTE_FAILED;
  }
}
