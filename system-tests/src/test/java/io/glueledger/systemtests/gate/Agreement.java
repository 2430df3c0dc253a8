/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import io.glueledger.definition.comparison.ComparisonResult;
import io.glueledger.definition.comparison.DefinitionComparison;
import io.glueledger.definition.redaction.DefinitionRedactor;
import io.glueledger.definition.version.DefinitionVersion;
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
  private Agreement() {}

  /** How the newest version on the log compares with Glue, tags included. */
  static ComparisonResult of(Installation site, String name) {
    Optional<Definition> view =
        site.history().state(name).present().flatMap(DefinitionVersion::definition);
    Optional<Definition> held = held(site, name);
    if (view.isEmpty() || held.isEmpty()) {
      return view.isEmpty() == held.isEmpty() ? ComparisonResult.SAME : ComparisonResult.DIFFERENT;
    }
    return DefinitionComparison.compare(view.get(), held.get(), true);
  }

  /** Asks Glue around the gates. */
  private static Optional<Definition> held(Installation site, String name) {
    GlueAsyncClient glue = site.around(People.ALICE).sdk();
    try {
      Connection connection = glue.getConnection(r -> r.name(name)).join().connection();
      String arn = Installation.arn(name);
      Map<String, String> tags = glue.getTags(r -> r.resourceArn(arn)).join().tags();
      var redactor =
          new DefinitionRedactor(FingerprintKeysFile.read(site.folder().resolve("keys.yaml")));
      ConnectionId id = new ConnectionId(Installation.ACCOUNT, name);
      return Optional.of(redactor.redact(id, connection, tags).definition());
    } catch (CompletionException e) {
      if (e.getCause() instanceof EntityNotFoundException) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
