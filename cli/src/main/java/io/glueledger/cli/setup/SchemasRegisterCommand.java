/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.setup;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.glueledger.base.config.ConfigLoader;
import io.glueledger.base.config.ConfigPart;
import io.glueledger.base.config.value.ConfigSection;
import io.glueledger.cli.command.ConfigOptions;
import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.command.RemoteFailureException;
import io.glueledger.cli.logging.QuietClients;
import io.glueledger.schemas.serialization.RegistryConfig;
import io.glueledger.schemas.serialization.RegistryUnavailableException;
import io.glueledger.schemas.serialization.SchemaRegistration;
import io.glueledger.schemas.serialization.SubjectRegistration;
import io.glueledger.schemas.serialization.SubjectRegistration.Registered;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Brings the released schemas into the registry. */
@Command(
    name = "register",
    description = {
      "Register every released version of every schema, and have the registry keep them compatible.",
      "Waits for a registry that does not answer yet. What the registry refuses is a finding."
    })
final class SchemasRegisterCommand implements Callable<Integer> {

  private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

  private record Configured(@ConfigSection(given = "timeout=5s") RegistryConfig registry) {
    static final ConfigPart<Configured> PART = new ConfigPart<>("schemas", Configured.class);

    /** No call may take longer than all of them. */
    SchemaRegistryClient client(Duration longest) {
      Duration ofACall = longest.compareTo(registry.timeout()) < 0 ? longest : registry.timeout();
      return new RegistryConfig(registry.urls(), ofACall, registry.properties()).client();
    }
  }

  @Spec private @Nullable CommandSpec command;
  @Mixin private ConfigOptions options = new ConfigOptions();
  @Mixin private RegistryOptions registry = new RegistryOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    QuietClients.install();
    ConfigLoader<Configured> loader = options.loader(Configured.PART);
    registry.over(loader);
    Configured config = ConfigOptions.load(loader);
    try (SchemaRegistryClient client = config.client(options.timeout())) {
      return report(registerOnceItAnswers(client));
    } catch (RegistryUnavailableException e) {
      throw new RemoteFailureException(
          "%s; check that the registry at %s runs, that the path is that of its Confluent API, and"
                  .formatted(e.getMessage(), String.join(",", config.registry().urls()))
              + " schema-registry.* if it wants TLS or credentials",
          e);
    }
  }

  private List<SubjectRegistration> registerOnceItAnswers(SchemaRegistryClient client)
      throws InterruptedException {
    long start = System.nanoTime();
    while (true) {
      try {
        return SchemaRegistration.register(client);
      } catch (RegistryUnavailableException e) {
        if (System.nanoTime() - start > options.timeout().toNanos()) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES.toMillis());
      }
    }
  }

  private int report(List<SubjectRegistration> results) {
    PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
    results.forEach(result -> out.println(result.describe()));
    return results.stream().allMatch(Registered.class::isInstance)
        ? ExitCodes.FINE
        : ExitCodes.FINDINGS;
  }
}
