/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.glueledger.base.config.ConfigPart;
import io.glueledger.base.config.ConfigValidation;
import io.glueledger.cli.fixture.CommandLineRun;
import io.glueledger.ingest.config.GateConfig;
import io.glueledger.projector.config.ProjectorConfig;
import io.glueledger.query.config.QueryConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The files for Kubernetes are what its API takes, and start the image as it can be started. */
class KubernetesFilesTest {
  private static final Path BASE = YamlFiles.ROOT.resolve("deploy/kubernetes/base");
  private static final Path SITE = YamlFiles.ROOT.resolve("deploy/kubernetes/site");
  private static final JsonMapper JSON = new JsonMapper();

  private static final Map<String, Class<? extends HasMetadata>> KINDS =
      Map.of(
          "ServiceAccount", ServiceAccount.class,
          "Service", Service.class,
          "Deployment", Deployment.class,
          "StatefulSet", StatefulSet.class,
          "Job", Job.class,
          "PodDisruptionBudget", PodDisruptionBudget.class,
          "NetworkPolicy", NetworkPolicy.class);

  static final Map<String, ConfigPart<?>> PARTS =
      Map.of(
          "ingest", GateConfig.PART,
          "projector", ProjectorConfig.PART,
          "query-api", QueryConfig.PART);

  static final List<String> SERVING = List.of("gate", "projector", "query-api");

  static Stream<JsonNode> resources() throws IOException {
    return YamlFiles.documents(BASE.resolve("kustomization.yaml"))
        .get(0)
        .path("resources")
        .valueStream()
        .flatMap(file -> documents(BASE.resolve(file.asText())));
  }

  static Stream<JsonNode> pods() throws IOException {
    return resources()
        .filter(resource -> resource.path("spec").path("template").has("spec"))
        .map(resource -> resource.path("spec").path("template").path("spec"));
  }

  private static Stream<JsonNode> documents(Path file) {
    try {
      return YamlFiles.documents(file).stream();
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be read", e);
    }
  }

  /** Unknown members are kept apart by the models, and come back at another place. */
  @ParameterizedTest
  @MethodSource("resources")
  void everyMemberIsOneOfTheApis(JsonNode resource) throws JsonProcessingException {
    // Given
    Class<? extends HasMetadata> kind =
        Objects.requireNonNull(KINDS.get(resource.path("kind").asText()));

    // When
    HasMetadata parsed = JSON.treeToValue(resource, kind);

    // Then
    assertThat(parsed.getApiVersion()).isEqualTo(resource.path("apiVersion").asText());
    assertThat(UnknownMembers.of(parsed)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pods")
  void everyPodIsRestricted(JsonNode pod) throws JsonProcessingException {
    PodSpec spec = JSON.treeToValue(pod, PodSpec.class);
    assertThat(spec.getSecurityContext().getRunAsNonRoot()).isTrue();
    assertThat(spec.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
    assertThat(Stream.concat(spec.getInitContainers().stream(), spec.getContainers().stream()))
        .allSatisfy(
            container -> {
              assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
              assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
              assertThat(container.getSecurityContext().getCapabilities().getDrop())
                  .containsExactly("ALL");
              assertThat(container.getResources().getLimits()).containsKey("memory");
            });
  }

  @ParameterizedTest
  @FieldSource("SERVING")
  void everyRoleHasAnAccountAServiceABudgetAndAPolicy(String role) throws IOException {
    assertThat(resources().filter(each -> name(each).equals("glue-ledger-" + role)))
        .extracting(each -> each.path("kind").asText())
        .contains("ServiceAccount", "Service", "PodDisruptionBudget", "NetworkPolicy");
  }

  @ParameterizedTest
  @FieldSource("SERVING")
  void itsArgumentsStartAPartOfTheImageWhoseConfigurationIsValid(String role, @TempDir Path folder)
      throws IOException {
    // Given
    Path site = folder.resolve("site");
    CommandLineRun.of("init --account-id 123456789012 --region us-east-1", site).exits(0);
    Files.writeString(
        site.resolve("ledger.yaml"),
        Files.readString(site.resolve("ledger.yaml")) + "\ningest.hosts: [glue.example.com]\n");
    JsonNode container = container(role);
    ConfigPart<?> part = Objects.requireNonNull(PARTS.get(container.path("args").get(0).asText()));

    // When
    ConfigValidation.Findings findings =
        ConfigValidation.check(
            List.copyOf(PARTS.values()),
            Optional.of(site.resolve("ledger.yaml")),
            environment(container));

    // Then
    assertThat(findings.problems()).isEmpty();
    assertThat(findings.parts()).contains(part.name());
    assertThat(container.path("args").get(1).asText()).isEqualTo("--config");
  }

  @ParameterizedTest
  @FieldSource("SERVING")
  void itIsProbedWhereItSaysHowItIs(String role) throws IOException {
    JsonNode container = container(role);
    assertThat(container.path("readinessProbe").path("httpGet").path("path").asText())
        .isEqualTo("/health/ready");
    assertThat(container.path("livenessProbe").path("httpGet").path("path").asText())
        .isEqualTo("/health/live");
    assertThat(container.path("ports").findValuesAsText("name"))
        .contains(container.path("readinessProbe").path("httpGet").path("port").asText());
  }

  @Test
  void theJobsPrepareTopicsAndSchemas() throws IOException {
    assertThat(
            resources()
                .filter(each -> each.path("kind").asText().equals("Job"))
                .flatMap(each -> each.findValues("args").stream())
                .map(args -> args.get(0).asText() + " " + args.get(1).asText()))
        .containsExactlyInAnyOrder("topics create", "schemas register");
  }

  @Test
  void theSiteHasTheFilesOfInitAndNoOthers(@TempDir Path folder) throws IOException {
    // Given
    Path site = folder.resolve("site");
    CommandLineRun.of("init", site).exits(0);
    JsonNode kustomization = YamlFiles.documents(SITE.resolve("kustomization.yaml")).get(0);

    // Then
    assertThat(
            Stream.of("configMapGenerator", "secretGenerator")
                .flatMap(generator -> kustomization.path(generator).valueStream())
                .flatMap(each -> each.path("files").valueStream()))
        .hasSizeGreaterThan(7)
        .allMatch(file -> Files.exists(site.resolve(file.asText())));
  }

  private static String name(JsonNode resource) {
    return resource.path("metadata").path("name").asText();
  }

  private static JsonNode container(String role) throws IOException {
    return pods()
        .flatMap(pod -> pod.path("containers").valueStream())
        .filter(each -> each.path("name").asText().equals(role))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> environment(JsonNode container) {
    Map<String, String> environment = new HashMap<>();
    container
        .path("env")
        .forEach(
            each ->
                environment.put(
                    each.path("name").asText(),
                    each.path("value").asText().replace("$(POD_NAME)", "projector-0")));
    return environment;
  }
}
