/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.benchmark.query;

import static java.util.stream.Collectors.toMap;

import io.glueledger.base.config.value.ByteSize;
import io.glueledger.base.config.value.KafkaConfig;
import io.glueledger.base.config.value.KafkaPromises;
import io.glueledger.base.config.value.ListenerConfig;
import io.glueledger.base.file.SecretFile;
import io.glueledger.localkafka.BrokerConfig;
import io.glueledger.localkafka.EmbeddedBroker;
import io.glueledger.projector.config.ProjectorConfig;
import io.glueledger.projector.config.ProjectorListener;
import io.glueledger.projector.config.StateConfig;
import io.glueledger.projector.fold.FoldVersion;
import io.glueledger.projector.kafka.ApplicationId;
import io.glueledger.projector.server.Projector;
import io.glueledger.query.config.QueryConfig;
import io.glueledger.query.server.QueryServer;
import io.glueledger.schemas.serialization.RegistryConfig;
import io.glueledger.systemtests.benchmark.GateUnderLoad;
import io.glueledger.testkit.http.HttpCalls;
import io.glueledger.testkit.process.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** A broker, a projector with the settings of a site, and a query API, in this process. */
final class LedgerUnderLoad implements AutoCloseable {

  static final String TOKEN = "benchmark-token-0123456789-0123456789";

  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofHours(1);

  private final Path folder;
  private final EmbeddedBroker broker;

  private LedgerUnderLoad(Path folder, EmbeddedBroker broker) {
    this.folder = folder;
    this.broker = broker;
  }

  /** Starts the broker, with empty topics. */
  static LedgerUnderLoad start(Path folder) {
    EmbeddedBroker broker =
        EmbeddedBroker.start(new BrokerConfig(folder.resolve("kafka"), 0, Map.of()));
    GateUnderLoad.prepare(broker);
    return new LedgerUnderLoad(folder, broker);
  }

  EmbeddedBroker broker() {
    return broker;
  }

  /** Starts a projector; returns when it has read all that is on the log. */
  Projector projector(String doing) throws InterruptedException {
    Projector projector = Projector.assemble(config());
    long begun = System.nanoTime();
    projector.start();
    while (!projector.awaitReady(LOOK)) {
      Duration waited = Duration.ofNanos(System.nanoTime() - begun);
      System.err.printf(
          "%s: %d s, %s, %s%n",
          doing, waited.toSeconds(), projector.notReady().orElse("ready"), lag(projector));
      if (waited.compareTo(LONGEST) > 0) {
        projector.close();
        throw new IllegalStateException("the projector is not ready after an hour");
      }
    }
    return projector;
  }

  /** The body of an answer with status 200 of the query API, or of a projector's port. */
  static String ask(URI api, String path) {
    HttpResponse<String> answer =
        HttpCalls.send(
            HttpRequest.newBuilder(api.resolve(path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + TOKEN));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  private static String lag(Projector projector) {
    return ask(projector.url(), "/metrics")
        .lines()
        .filter(line -> line.startsWith("glue_ledger_projector_lag"))
        .findFirst()
        .orElse("no lag is known yet");
  }

  /** Deletes the projector's directory, as if its disk were lost. */
  void loseState() {
    Directories.delete(state());
  }

  /** Records that a projector without a directory reads again. */
  long changelog() throws InterruptedException, ExecutionException {
    String topic = ApplicationId.of(FoldVersion.CURRENT) + "-ledger-changelog";
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      return records(admin, topic, OffsetSpec.latest())
          - records(admin, topic, OffsetSpec.earliest());
    }
  }

  QueryServer queryApi(Projector projector) throws IOException {
    Path tokens = folder.resolve("tokens.yaml");
    SecretFile.write(
        tokens, "tokens:\n  - {name: benchmark, token: " + TOKEN + ", roles: [viewer]}\n");
    return QueryServer.assemble(QueryConfig.onLoopback(0, projector.url(), token(), tokens))
        .start();
  }

  @Override
  public void close() {
    broker.close();
  }

  private Path state() {
    return folder.resolve("state");
  }

  private Path token() {
    try {
      Path file = folder.resolve("internal-token");
      SecretFile.write(file, TOKEN);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What holds unless set, but for the standby: there is no other projector. */
  private ProjectorConfig config() {
    return new ProjectorConfig(
        new KafkaConfig(KafkaPromises.PROJECTOR, List.of(broker.bootstrapServers()), Map.of()),
        RegistryConfig.of(GateUnderLoad.REGISTRY),
        GateUnderLoad.TOPICS,
        new ProjectorListener(
            ListenerConfig.loopback("projector.listen", 0),
            Optional.empty(),
            token(),
            Optional.empty()),
        new StateConfig(
            state(), 0, 2, ByteSize.mib(64), ByteSize.mib(256), Duration.ofMillis(100)));
  }

  private static long records(Admin admin, String topic, OffsetSpec which)
      throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetSpec> asked =
        IntStream.range(0, GateUnderLoad.TOPICS.logPartitions())
            .boxed()
            .collect(toMap(partition -> new TopicPartition(topic, partition), p -> which));
    return admin.listOffsets(asked).all().get().values().stream()
        .mapToLong(offset -> offset.offset())
        .sum();
  }
}
