/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.testkit.registry;

import static org.awaitility.Awaitility.await;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.glueledger.schemas.serialization.RegistryConfig;
import io.glueledger.testkit.http.HttpCalls;
import io.glueledger.testkit.process.Directories;
import io.glueledger.testkit.process.FreePort;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A real schema registry, Apicurio, as a process of its own. It keeps its data when it is stopped
 * and started again, on the same port. The build unpacks it into {@code testkit/target/apicurio}.
 */
public final class ApicurioRegistry implements AutoCloseable {

  private static final Path HOME = Path.of("..", "testkit", "target", "apicurio");
  private static final Duration START = Duration.ofSeconds(90);

  private final int port = FreePort.any();
  private final Path data;
  private @Nullable Process process;

  private ApicurioRegistry(Path data) {
    this.data = data;
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
  }

  /** Starts an empty one; returns when it takes requests. */
  public static ApicurioRegistry startNew() {
    try {
      ApicurioRegistry registry =
          new ApicurioRegistry(
              Files.createTempDirectory(Path.of("target"), "registry-").toAbsolutePath());
      registry.start();
      return registry;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The root of its Confluent API. */
  public String url() {
    return origin() + "/apis/ccompat/v7";
  }

  /** A client that has not seen anything yet. */
  public SchemaRegistryClient client() {
    return RegistryConfig.of(url()).client();
  }

  /**
   * Starts it with the data that it has; returns when it takes requests. Does nothing if it runs.
   */
  public void start() {
    if (process != null) {
      return;
    }
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            runner().toString());
    builder
        .environment()
        .putAll(
            Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", "" + port,
                // Otherwise a kill loses what was registered a moment ago.
                "APICURIO_DATASOURCE_URL", "jdbc:h2:file:" + data.resolve("h2") + ";WRITE_DELAY=0",
                "APICURIO_REST_DELETION_GROUP_ENABLED", "true",
                "APICURIO_REST_DELETION_ARTIFACT_ENABLED", "true",
                "QUARKUS_HTTP_ACCESS_LOG_ENABLED", "false"));
    File output = data.resolve("output.log").toFile();
    try {
      process =
          builder
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    awaitReady(output);
  }

  /** Kills it. Does nothing if it does not run. */
  public void stop() {
    Process running = process;
    process = null;
    if (running != null) {
      running.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
  }

  /** Forgets all schemas. */
  public void clear() {
    send("DELETE", "/apis/registry/v3/groups/default/artifacts", "");
  }

  /** Says something to it that our client does not say. */
  public HttpResponse<String> send(String method, String path, String body) {
    return HttpCalls.send(
        HttpRequest.newBuilder(URI.create(origin() + path))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  @Override
  public void close() {
    stop();
    Directories.delete(data);
  }

  private String origin() {
    return "http://127.0.0.1:" + port;
  }

  private void awaitReady(File output) {
    await()
        .atMost(START)
        .failFast(
            "the schema registry did not start; see " + output,
            () -> process == null || !process.isAlive())
        .until(this::isReady);
  }

  private boolean isReady() {
    try {
      return send("GET", "/health/ready", "").statusCode() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private static Path runner() {
    try (var files = Files.newDirectoryStream(HOME, "apicurio-registry-app-*-runner.jar")) {
      return files.iterator().next().toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(
          HOME + " is missing; Maven's process-test-resources makes it", e);
    }
  }
}
