/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.containers;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.ContainerNetwork;
import io.glueledger.systemtests.gate.Until;
import io.glueledger.systemtests.pages.ReadmeSection;
import io.glueledger.testkit.process.ProcessRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.testcontainers.DockerClientFactory;

/**
 * The compose file, started as the README says: in a folder of its own, so that a site of whoever
 * runs this is left alone.
 */
final class ComposeSite implements AutoCloseable {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String PROJECT = "glue-ledger-test";
  private final DockerClient engine = DockerClientFactory.instance().client();
  private final ReadmeSection readme;
  private final Path folder;

  ComposeSite(Path folder) throws IOException {
    this.folder = folder;
    this.readme = ReadmeSection.of("A site on one machine");
    Files.copy(ROOT.resolve("docker-compose.yml"), folder.resolve("docker-compose.yml"));
    String deploy = ROOT.resolve("deploy").toString();
    bash("mkdir deploy && cp -r %1$s/compose %1$s/prometheus deploy".formatted(deploy)).succeeded();
    script("glue-ledger", "exec \"" + ROOT.resolve("glue-ledger") + "\" \"$@\"");
    // The image was built before, on the base that this machine has.
    script(
        "mvn",
        """
        case " $* " in
          *" -Pimage "*) exec docker image inspect --format '' glue-ledger:latest ;;
        esac
        PATH='%s'
        exec mvn "$@"
        """
            .formatted(System.getenv("PATH")));
    // Compose comes as a plugin of the command or, older, as one of its own.
    script(
        "docker",
        """
        PATH='%s'
        [ "$1" = compose ] || exec docker "$@"
        docker compose version >/dev/null 2>&1 && exec docker "$@"
        shift
        exec docker-compose "$@"
        """
            .formatted(System.getenv("PATH")));
  }

  /** Runs the README's blocks one after another, as one shell. */
  ProcessRun runReadme() {
    return bash(String.join("\n", readme.snippets("bash"))).succeeded();
  }

  /** Runs a few lines as the README's reader would. */
  ProcessRun bash(String lines) {
    Map<String, String> environment = new HashMap<>();
    environment.put("COMPOSE_PROJECT_NAME", PROJECT);
    environment.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    environment.put("AWS_PAGER", "");
    environment.put("NO_PROXY", "127.0.0.1,localhost");
    return ProcessRun.of(folder, environment, List.of("bash", "-eu", "-c", lines));
  }

  /** What a line of the secrets' files says after a key. */
  String secret(String file, String key) throws IOException {
    return Files.readAllLines(folder.resolve("deploy/site/secrets").resolve(file)).stream()
        .map(String::strip)
        .filter(line -> line.startsWith(key))
        .findFirst()
        .orElseThrow()
        .substring(key.length())
        .strip();
  }

  /** The address of a service in the network of the site. */
  String address(String service) {
    return engine
        .inspectContainerCmd(id(service))
        .exec()
        .getNetworkSettings()
        .getNetworks()
        .values()
        .stream()
        .map(ContainerNetwork::getIpAddress)
        .findFirst()
        .orElseThrow();
  }

  /** Ends a service without letting it do anything. */
  void kill(String service) {
    engine.killContainerCmd(id(service)).exec();
  }

  /** Starts a service that was killed, and waits until it is healthy. */
  void start(String service) {
    engine.startContainerCmd(id(service)).exec();
    Until.holds(() -> isHealthy(service));
  }

  /** Moves services to another release at once, and waits until they are healthy. */
  void move(List<String> services, String release) {
    bash("GLUE_LEDGER_VERSION=%s docker compose up --detach --no-deps %s"
            .formatted(release, String.join(" ", services)))
        .succeeded();
    services.forEach(service -> Until.holds(() -> isHealthy(service)));
  }

  /** The image that a service runs, by its id. */
  String image(String service) {
    return engine.inspectContainerCmd(id(service)).exec().getImageId();
  }

  /** The id of an image of ours. */
  String release(String tag) {
    return engine.inspectImageCmd("glue-ledger:" + tag).exec().getId();
  }

  /** Whether its health check says so; of a service without one, whether it runs. */
  boolean isHealthy(String service) {
    var state = engine.inspectContainerCmd(id(service)).exec().getState();
    return state.getHealth() == null
        ? Boolean.TRUE.equals(state.getRunning())
        : state.getHealth().getStatus().equals("healthy");
  }

  private String id(String service) {
    return engine
        .listContainersCmd()
        .withShowAll(true)
        .withLabelFilter(
            Map.of("com.docker.compose.project", PROJECT, "com.docker.compose.service", service))
        .exec()
        .stream()
        .map(Container::getId)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("there is no container of " + service));
  }

  private void script(String name, String lines) throws IOException {
    Path file = folder.resolve(name.equals("glue-ledger") ? name : "bin/" + name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + lines + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Override
  public void close() {
    bash("docker compose --profile monitoring down --volumes --timeout 2").succeeded();
  }
}
