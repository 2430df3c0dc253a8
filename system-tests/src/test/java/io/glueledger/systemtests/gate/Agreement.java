/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import io.glueledger.definition.comparison.ComparisonResult;
import io.glueledger.definition.comparison.DefinitionComparison;
import io.glueledger.definition.lifecycle.DefinitionVersion;
import io.glueledger.definition.redaction.DefinitionRedactor;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Definition;
import io.glueledger.ingest.keys.FingerprintKeysFile;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.services.glue.GlueAsyncClient;
import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.services.glue.model.EntityNotFoundException;

/** Compares what the ledger says of a connection with what Glue holds (I4). */
final class Agreement {
  private final Installation installation;
  private final GlueAsyncClient direct;

  /** An agreement that asks Glue with a client of its own, around the gates. */
  Agreement(Installation installation, GlueAsyncClient direct) {
    this.installation = installation;
    this.direct = direct;
  }

  /** How the newest version on the log compares with Glue, tags included. */
  ComparisonResult of(String name) {
    Optional<Definition> view =
        History.of(installation.log()).state(name).present().flatMap(DefinitionVersion::definition);
    Optional<Definition> held = held(name);
    if (view.isEmpty() || held.isEmpty()) {
      return view.isEmpty() == held.isEmpty() ? ComparisonResult.SAME : ComparisonResult.DIFFERENT;
    }
    return DefinitionComparison.compare(view.get(), held.get());
  }

  private Optional<Definition> held(String name) {
    ConnectionId id = new ConnectionId(Installation.ACCOUNT, name);
    String arn = Installation.arn(name);
    try {
      Connection connection = direct.getConnection(r -> r.name(name)).join().connection();
      Map<String, String> tags = direct.getTags(r -> r.resourceArn(arn)).join().tags();
      DefinitionRedactor redactor =
          new DefinitionRedactor(
              FingerprintKeysFile.read(installation.folder().resolve("keys.yaml")));
      return Optional.of(redactor.redact(id, connection, tags).definition());
    } catch (CompletionException e) {
      if (e.getCause() instanceof EntityNotFoundException) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
