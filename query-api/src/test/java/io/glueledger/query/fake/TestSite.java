/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.fake;

import io.glueledger.query.config.ProjectorsConfig;
import io.glueledger.query.config.QueryConfig;
import io.glueledger.query.server.QueryServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A query API over fake projectors, with a viewer and an admin, and a client for it. */
public final class TestSite implements AutoCloseable {
  public static final String VIEWER = "viewer-token-0123456789-0123456789-ab";
  public static final String ADMIN = "admin-token-0123456789-0123456789-abc";
  public static final Instant NOW = Instant.parse("2026-11-22T14:30:00Z");
  private static final String INTERNAL = "internal-token-0123456789";

  private final FakeProjectors projectors;
  private final QueryServer server;
  private final Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestSite(FakeProjectors projectors, QueryServer server, Path folder) {
    this.projectors = projectors;
    this.server = server;
    this.folder = folder;
  }

  public static TestSite of(FakeLedger ledger, int projectors) {
    return of(ledger, projectors, 0);
  }

  public static TestSite of(FakeLedger ledger, int count, int port) {
    try {
      Path folder = Files.createTempDirectory("query-api");
      Path tokens =
          secret(
              folder.resolve("tokens.yaml"),
              """
              tokens:
                - name: alice
                  token: %s
                  roles: [viewer]
                - name: root
                  token: %s
                  roles: [admin]
              """
                  .formatted(VIEWER, ADMIN));
      Path token = secret(folder.resolve("internal-token"), INTERNAL + "\n");
      FakeProjectors projectors = FakeProjectors.start(ledger, count, Optional.of(INTERNAL));
      QueryConfig defaults = QueryConfig.onLoopback(port, projectors.urls().get(0), tokens);
      QueryConfig config =
          new QueryConfig(
              defaults.listen(),
              new ProjectorsConfig(
                  projectors.urls(),
                  Optional.of(token),
                  Duration.ofSeconds(10),
                  Duration.ofMinutes(5)),
              defaults.signIn(),
              defaults.limits());
      return new TestSite(projectors, QueryServer.assemble(config, () -> NOW).start(), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Path secret(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }

  public FakeProjectors projectors() {
    return projectors;
  }

  public FakeLedger ledger() {
    return projectors.ledger();
  }

  public URI url() {
    return server.url();
  }

  public URI adminUrl() {
    return server.adminUrl();
  }

  /** As a viewer, with what is given of headers. */
  public SiteAnswer get(String path, String... headers) {
    return send(request(path, headers).header("Authorization", "Bearer " + VIEWER));
  }

  /** The same as an admin. */
  public SiteAnswer getAsAdmin(String path, String... headers) {
    return send(request(path, headers).header("Authorization", "Bearer " + ADMIN));
  }

  /** As nobody. */
  public SiteAnswer getAsNobody(String path, String... headers) {
    return send(request(path, headers));
  }

  public HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request;
  }

  public SiteAnswer send(HttpRequest.Builder request) {
    try {
      return new SiteAnswer(
          client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    projectors.close();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
