/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.deploy;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glueledger.base.config.ConfigPart;
import io.glueledger.base.config.ConfigValidation;
import io.glueledger.cli.fixture.CommandLineRun;
import io.glueledger.ingest.config.GateConfig;
import io.glueledger.projector.config.ProjectorConfig;
import io.glueledger.query.config.QueryConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The compose file can be read, and its parts fit together and to what {@code init} writes. */
class ComposeFileTest {
  private static final Map<String, ConfigPart<?>> PARTS =
      Map.of(
          "ingest", GateConfig.PART,
          "projector", ProjectorConfig.PART,
          "query-api", QueryConfig.PART);

  private final Path folder;
  private final JsonNode compose;

  ComposeFileTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.compose = YamlFiles.read("docker-compose.yml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kafka-1",
        "kafka-2",
        "kafka-3",
        "registry",
        "glue",
        "gate-1",
        "gate-2",
        "projector-1",
        "projector-2",
        "query-api-1",
        "query-api-2",
        "entrance"
      })
  void everyPartIsThereWithoutAProfile(String name) {
    assertThat(service(name).has("image")).isTrue();
    assertThat(service(name).has("profiles")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"prometheus, monitoring", "grafana, monitoring", "minimal, minimal"})
  void whatNotEverybodyWantsHasAProfile(String name, String profile) {
    assertThat(service(name).path("profiles").get(0).asText()).isEqualTo(profile);
  }

  @Test
  void everythingHasAMemoryLimitAndNoRights() {
    assertThat(services())
        .allSatisfy(
            service -> {
              assertThat(service.path("mem_limit").asText()).endsWith("m");
              assertThat(service.path("cap_drop").path(0).asText()).isEqualTo("ALL");
              assertThat(service.path("security_opt").path(0).asText())
                  .isEqualTo("no-new-privileges:true");
            });
  }

  @Test
  void whatIsOursWritesToNoImage() {
    assertThat(services().filter(service -> image(service).startsWith("glue-ledger:")))
        .hasSizeGreaterThan(7)
        .allMatch(service -> service.path("read_only").asBoolean());
  }

  @Test
  void secretsThatServicesNameAreThere() {
    assertThat(ofServices("secrets").flatMap(JsonNode::valueStream))
        .isNotEmpty()
        .allMatch(
            secret -> compose.path("secrets").has(secret.path("source").asText(secret.asText())));
  }

  @Test
  void servicesThatServicesDependOnAreThere() {
    assertThat(ofServices("depends_on").flatMap(ComposeFileTest::names))
        .isNotEmpty()
        .allMatch(name -> compose.path("services").has(name));
  }

  @Test
  void theEntranceKnowsEveryGateAndEveryQueryApi() throws IOException {
    String entrance = Files.readString(YamlFiles.ROOT.resolve("deploy/compose/haproxy.cfg"));
    assertThat(compose.path("services").fieldNames())
        .toIterable()
        .filteredOn(name -> name.startsWith("gate-") || name.startsWith("query-api-"))
        .hasSize(4)
        .allMatch(name -> entrance.contains("server " + name + " " + name + ":"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gate-1", "gate-2", "projector-1", "projector-2", "query-api-1", "query-api-2"})
  void itsConfigurationIsThatOfInitAndTheEnvironment(String name) {
    // Given
    Path site = folder.resolve("site");
    CommandLineRun.of("init --account-id 123456789012 --region us-east-1", site).exits(0);
    ConfigPart<?> part =
        Objects.requireNonNull(PARTS.get(service(name).path("command").get(0).asText()));

    // When
    ConfigValidation.Findings findings =
        ConfigValidation.check(
            List.copyOf(PARTS.values()),
            Optional.of(site.resolve("ledger.yaml")),
            environment(service(name)));

    // Then
    assertThat(findings.problems()).isEmpty();
    assertThat(findings.parts()).contains(part.name());
  }

  @Test
  void theSecretsAreThoseOfInit() {
    Path site = folder.resolve("site");
    CommandLineRun.of("init", site).exits(0);
    assertThat(compose.path("secrets").valueStream())
        .allMatch(
            secret ->
                Files.exists(
                    site.resolve(
                        Path.of("deploy/site")
                            .relativize(Path.of(secret.path("file").asText()).normalize()))));
  }

  private JsonNode service(String name) {
    return compose.path("services").path(name);
  }

  private Stream<JsonNode> services() {
    return compose.path("services").valueStream();
  }

  private Stream<JsonNode> ofServices(String key) {
    return services().map(service -> service.path(key));
  }

  private static String image(JsonNode service) {
    return service.path("image").asText();
  }

  private static Stream<String> names(JsonNode dependencies) {
    return dependencies.isArray()
        ? dependencies.valueStream().map(JsonNode::asText)
        : dependencies.propertyStream().map(Map.Entry::getKey);
  }

  private static Map<String, String> environment(JsonNode service) {
    return service
        .path("environment")
        .propertyStream()
        .collect(toMap(Map.Entry::getKey, variable -> variable.getValue().asText()));
  }
}
