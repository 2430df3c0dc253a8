/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.soak;

import io.glueledger.base.file.SecretFile;
import io.glueledger.localglue.LocalGlue;
import io.glueledger.localglue.LocalGlueConfig;
import io.glueledger.schemas.serialization.SchemaRegistration;
import io.glueledger.systemtests.gate.Clients;
import io.glueledger.systemtests.gate.Installation;
import io.glueledger.systemtests.gate.People;
import io.glueledger.systemtests.gate.Until;
import io.glueledger.testkit.TestResources;
import io.glueledger.testkit.http.HttpCalls;
import io.glueledger.testkit.process.FreePort;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.glue.GlueAsyncClient;

/**
 * An installation of which each part is a process: three brokers, a registry, two gates, two
 * projectors, a query API. Glue is the local one, in this process for its journal.
 */
final class SoakSite implements AutoCloseable {
  static final int GATES = 2;
  static final int PROJECTORS = 2;
  private static final String READER = "reader-token-0123456789-0123456789-ab";
  private static final int ALL_REQUESTS = 2_000_000;

  private final Path folder;
  private final BrokerProcesses brokers;
  private final ApicurioRegistry registry = ApicurioRegistry.startNew();
  private final LocalGlue glue =
      LocalGlue.start(LocalGlueConfig.defaults().withJournalCapacity(ALL_REQUESTS));
  private final List<Integer> ports = Stream.generate(FreePort::any).distinct().limit(9).toList();
  private final OwnProcess[] gates = new OwnProcess[GATES];
  private final OwnProcess[] projectors = new OwnProcess[PROJECTORS];
  private final List<GlueAsyncClient> clients;
  private final OwnProcess queryApi;

  private SoakSite(Path folder) {
    this.folder = folder;
    this.brokers = BrokerProcesses.start(folder);
    brokers.createTopics();
    SchemaRegistration.register(registry.client());
    try {
      People.writeFiles(folder);
      SecretFile.write(
          folder.resolve("tokens.yaml"),
          "tokens: [{name: r, token: " + READER + ", roles: [viewer]}]\n");
      SecretFile.write(folder.resolve("internal-token"), "internal-token-0123456789\n");
      String text = TestResources.text(SoakSite.class, "ledger.yaml");
      for (int i = 0; i < GATES; i++) {
        Files.writeString(
            configuration(i),
            text.formatted(
                brokers.bootstrapServers(),
                registry.url(),
                glue.endpoint(),
                ports.get(i),
                ports.get(2 + i),
                ports.get(4 + i),
                ports.get(8),
                ports.get(6),
                "state-" + i,
                ports.get(4),
                ports.get(5)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (int i = 0; i < GATES; i++) {
      startGate(i);
      startProjector(i);
    }
    this.queryApi = part("query-api", 0);
    this.clients =
        Stream.of(0, 1).map(i -> Clients.once(endpoint(ports.get(i)), People.ALICE)).toList();
    Until.holds(this::isReady);
  }

  /** Starts everything; returns when all of it is ready. */
  static SoakSite start(Path folder) {
    return new SoakSite(folder);
  }

  Path folder() {
    return folder;
  }

  /** Of one instance of each part. */
  Path configuration(int instance) {
    return folder.resolve("ledger-" + instance + ".yaml");
  }

  BrokerProcesses brokers() {
    return brokers;
  }

  ApicurioRegistry registry() {
    return registry;
  }

  LocalGlue glue() {
    return glue;
  }

  /** Alice's client of a gate; each call is sent once. */
  GlueAsyncClient client(int gate) {
    return clients.get(gate);
  }

  /** A client of somebody who is not who he says. */
  GlueAsyncClient impostor(int gate) {
    return Clients.once(endpoint(ports.get(gate)), People.ALICE.keyId(), "no-secret-of-anybody-0");
  }

  /** A client of Glue itself. */
  GlueAsyncClient around() {
    return Clients.once(glue.endpoint(), People.BOB);
  }

  void startGate(int instance) {
    gates[instance] = part("ingest", instance);
  }

  OwnProcess gate(int instance) {
    return gates[instance];
  }

  void startProjector(int instance) {
    projectors[instance] = part("projector", instance);
  }

  OwnProcess projector(int instance) {
    return projectors[instance];
  }

  /** The query API's answer, whatever its status. */
  HttpResponse<String> ask(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint(ports.get(6)).resolve(path))
            .timeout(Duration.ofSeconds(40))
            .header("Authorization", "Bearer " + READER);
    return HttpCalls.send(headers.length == 0 ? request : request.headers(headers));
  }

  /** The same for nobody. */
  HttpResponse<String> askAsNobody(String path) {
    return HttpCalls.send(HttpRequest.newBuilder(endpoint(ports.get(6)).resolve(path)));
  }

  /** Whether every part says that it is ready. */
  boolean isReady() {
    return Stream.of(2, 3).allMatch(admin -> isReady("/health/ready", ports.get(admin)))
        && Stream.of(4, 5).allMatch(internal -> isReady("/health/ready", ports.get(internal)))
        && isReady("/health/ready", ports.get(8));
  }

  private static boolean isReady(String path, int port) {
    try {
      return HttpCalls.get(endpoint(port).resolve(path)).statusCode() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private static URI endpoint(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** A path of the query API. */
  static String viewOf(String name) {
    return "/v1/connections/" + Installation.ACCOUNT + "/" + name;
  }

  private OwnProcess part(String part, int instance) {
    return OwnProcess.part(
        folder, part + "-" + instance, part, "--config", configuration(instance).toString());
  }

  /** Ends everything. */
  @Override
  public void close() {
    Stream.of(gates[0], gates[1], projectors[0], projectors[1], queryApi).forEach(OwnProcess::kill);
    clients.forEach(GlueAsyncClient::close);
    brokers.close();
    registry.close();
    glue.close();
  }
}
