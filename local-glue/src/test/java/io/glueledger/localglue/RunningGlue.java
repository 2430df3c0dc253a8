/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue;

import static io.glueledger.localglue.Clients.ACCOUNT;
import static io.glueledger.localglue.Clients.jdbc;

import io.glueledger.localglue.journal.JournalEntry;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.CreateConnectionResponse;

/** A local Glue of one test with the vendor's client; both end with it. */
final class RunningGlue implements AfterEachCallback {

  private final LocalGlue glue;
  private final GlueClient client;

  RunningGlue() {
    this(LocalGlueConfig.defaults());
  }

  RunningGlue(LocalGlueConfig config) {
    this(config, InstantSource.system());
  }

  RunningGlue(LocalGlueConfig config, InstantSource clock) {
    this.glue = LocalGlue.start(config, clock);
    this.client = Clients.glue(glue);
  }

  LocalGlue glue() {
    return glue;
  }

  GlueClient client() {
    return client;
  }

  CreateConnectionResponse create(String name) {
    return create(name, input -> {});
  }

  CreateConnectionResponse create(String name, Consumer<ConnectionInput.Builder> change) {
    ConnectionInput input = jdbc(name).applyMutation(change).build();
    return client.createConnection(request -> request.connectionInput(input));
  }

  Connection read(String name) {
    return client.getConnection(request -> request.name(name)).connection();
  }

  boolean holds(String name) {
    return glue.connection(ACCOUNT, name).isPresent();
  }

  HttpResponse<String> post(String operation, String body) {
    return Clients.post(glue, operation, body);
  }

  /** The newest entry of the journal. */
  JournalEntry last() {
    List<JournalEntry> entries = glue.journal().entries();
    return entries.get(entries.size() - 1);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    client.close();
    glue.close();
  }
}
