/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.containers;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.model.ContainerConfig;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.startupcheck.OneShotStartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;

/** The product's image beside a broker and a registry that know nothing of it. */
@Tag("containers")
@TestInstance(Lifecycle.PER_CLASS)
class ImageTest {
  private static final String IMAGE = "glue-ledger:latest";
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private final Network network = Network.newNetwork();
  private final KafkaContainer broker =
      new KafkaContainer("apache/kafka:4.3.1")
          .withNetwork(network)
          .withListener("broker:19092")
          .withStartupTimeout(PATIENCE);
  private final GenericContainer<?> registry =
      new GenericContainer<>("apicurio/apicurio-registry:3.0.9")
          .withNetwork(network)
          .withNetworkAliases("registry")
          .withExposedPorts(8080)
          .waitingFor(Wait.forHttp("/health/ready").withStartupTimeout(PATIENCE));

  @AfterAll
  void close() {
    registry.stop();
    broker.stop();
    network.close();
  }

  @Test
  void itIsNobodysRootAndSaysWhatItIs() {
    // When
    InspectImageResponse image =
        DockerClientFactory.instance().client().inspectImageCmd(IMAGE).exec();
    ContainerConfig config = Objects.requireNonNull(image.getConfig());

    // Then
    assertThat(config.getUser()).isEqualTo("10001:0");
    assertThat(config.getLabels())
        .containsEntry("org.opencontainers.image.title", "Glue Ledger")
        .containsKeys("org.opencontainers.image.version", "org.opencontainers.image.base.name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "policy list"})
  void itRunsOnAReadOnlyRootFileSystem(String command) {
    try (GenericContainer<?> once = ours(command)) {
      once.start();
      assertThat(once.getLogs()).isNotBlank().doesNotContain("Exception");
    }
  }

  @Test
  void itPreparesTopicsAndSchemasTwiceWithTheSameEnd() {
    // Given
    broker.start();
    registry.start();

    // When
    for (String command :
        new String[] {"topics create", "schemas register", "topics create", "schemas register"}) {
      try (GenericContainer<?> once = ours(command)) {
        once.start();
        assertThat(once.getCurrentContainerInfo().getState().getExitCodeLong()).isZero();
      }
    }
  }

  private GenericContainer<?> ours(String command) {
    return new GenericContainer<>(IMAGE)
        .withNetwork(network)
        .withEnv(
            Map.of(
                "GLUE_LEDGER_KAFKA_BOOTSTRAP_SERVERS", "broker:19092",
                "GLUE_LEDGER_SCHEMA_REGISTRY_URL", "http://registry:8080/apis/ccompat/v7",
                "GLUE_LEDGER_TOPICS_REPLICATION_FACTOR", "1",
                "GLUE_LEDGER_TOPICS_MIN_INSYNC_REPLICAS", "1"))
        .withTmpFs(Map.of("/tmp", "rw,exec"))
        .withCreateContainerCmdModifier(c -> c.getHostConfig().withReadonlyRootfs(true))
        .withCommand(command.split(" ", -1))
        .withStartupCheckStrategy(new OneShotStartupCheckStrategy().withTimeout(PATIENCE));
  }
}
