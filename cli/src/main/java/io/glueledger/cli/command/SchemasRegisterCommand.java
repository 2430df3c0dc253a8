/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.command;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.glueledger.cli.config.ConfigFile;
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
  private static final Duration ONE_CALL = Duration.ofSeconds(5);

  @Spec private @Nullable CommandSpec command;
  @Mixin private SharedOptions shared = new SharedOptions();
  @Mixin private RegistryOptions registry = new RegistryOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    QuietClients.install();
    ConfigFile file = shared.config();
    Duration ofACall = shared.timeout().compareTo(ONE_CALL) < 0 ? shared.timeout() : ONE_CALL;
    RegistryConfig config = shared.checked(() -> registry.config(file, ofACall));
    try (SchemaRegistryClient client = config.client()) {
      return report(registerOnceItAnswers(client));
    } catch (RegistryUnavailableException e) {
      throw new RemoteFailureException(
          "%s; check that the registry at %s runs, that the path is that of its Confluent API, and"
                  .formatted(e.getMessage(), String.join(",", config.urls()))
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
        if (System.nanoTime() - start > shared.timeout().toNanos()) {
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
