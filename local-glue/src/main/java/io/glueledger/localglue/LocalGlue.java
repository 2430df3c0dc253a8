/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.localglue.call.GlueOperation;
import io.glueledger.localglue.call.GlueScope;
import io.glueledger.localglue.connection.BatchDeleteConnection;
import io.glueledger.localglue.connection.CreateConnection;
import io.glueledger.localglue.connection.DeleteConnection;
import io.glueledger.localglue.connection.TestConnection;
import io.glueledger.localglue.connection.UpdateConnection;
import io.glueledger.localglue.fault.FaultSwitches;
import io.glueledger.localglue.journal.Journal;
import io.glueledger.localglue.json.StrictJson;
import io.glueledger.localglue.lookup.GetConnection;
import io.glueledger.localglue.lookup.GetConnections;
import io.glueledger.localglue.server.AdminEndpoint;
import io.glueledger.localglue.server.GlueEndpoint;
import io.glueledger.localglue.server.HttpFront;
import io.glueledger.localglue.server.RequestReader;
import io.glueledger.localglue.store.ConnectionKeeper;
import io.glueledger.localglue.store.ConnectionKey;
import io.glueledger.localglue.store.ConnectionSnapshot;
import io.glueledger.localglue.store.ConnectionStore;
import io.glueledger.localglue.store.StateFile;
import io.glueledger.localglue.store.StoredConnection;
import io.glueledger.localglue.tag.TagOperations;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A running local Glue. It takes any signature, or none, and only notes the access key id; it holds
 * everything in memory, and {@link #close} forgets it unless a file is set to keep it.
 */
public final class LocalGlue implements AutoCloseable {

  private final HttpFront front;
  private final LocalGlueConfig config;
  private final Optional<StateFile> file;
  private final ConnectionStore store;
  private final Journal journal;
  private final FaultSwitches faults;
  private final InstantSource clock;

  private LocalGlue(LocalGlueConfig config, InstantSource clock) {
    this.config = config;
    this.clock = clock;
    Map<ConnectionKey, StoredConnection> kept =
        config.stateFile().map(StateFile::read).orElseGet(Map::of);
    this.file = config.stateFile().map(path -> StateFile.rewrite(path, kept));
    this.store =
        new ConnectionStore(
            kept, file.<ConnectionKeeper>map(each -> each).orElse(ConnectionKeeper.NONE));
    this.journal = new Journal(config.journalCapacity());
    this.faults = new FaultSwitches();
    GlueScope scope = new GlueScope(config.account(), config.region(), config.oauthDelay());
    this.front =
        new HttpFront(
            new InetSocketAddress(config.address(), config.port()),
            config.maxBodyBytes(),
            new GlueEndpoint(
                new RequestReader(operations(store, scope), scope, clock), journal, faults, clock),
            new AdminEndpoint(config.adminEnabled(), journal, faults, this::state));
  }

  /** Starts with the system's clock and returns when it listens. */
  public static LocalGlue start(LocalGlueConfig config) {
    return start(config, InstantSource.system());
  }

  /** Starts with a clock of the test's choice, which moves OAuth connections to their end. */
  public static LocalGlue start(LocalGlueConfig config, InstantSource clock) {
    LocalGlue glue = new LocalGlue(config, clock);
    glue.front.start();
    return glue;
  }

  /** Where it listens, for a client's endpoint override. */
  public URI endpoint() {
    String host = config.host().contains(":") ? "[" + config.host() + "]" : config.host();
    return URI.create("http://" + host + ":" + front.port());
  }

  /** What it was asked. */
  public Journal journal() {
    return journal;
  }

  /** What goes wrong. */
  public FaultSwitches faults() {
    return faults;
  }

  /** One connection as it is now, in full. */
  public Optional<ConnectionSnapshot> connection(String catalogId, String name) {
    ConnectionKey key = new ConnectionKey(catalogId, name);
    return store.get(key).map(each -> ConnectionSnapshot.of(key, each, clock.instant()));
  }

  /**
   * All connections in full, by catalog and name. Each is seen whole; while changes go on, they are
   * not all seen at the same moment.
   */
  public List<ConnectionSnapshot> connections() {
    List<ConnectionSnapshot> snapshots = new ArrayList<>();
    for (String catalog : store.catalogs()) {
      for (String name : store.names(catalog, Optional.empty())) {
        connection(catalog, name).ifPresent(snapshots::add);
      }
    }
    return snapshots;
  }

  /**
   * All connections as canonical JSON: equal texts are equal content. Times and who changed last
   * are left out, so that two services that were told the same can be compared.
   */
  public String state() {
    ObjectNode catalogs = StrictJson.object();
    for (ConnectionSnapshot each : connections()) {
      catalogs.withObjectProperty(each.catalogId()).set(each.name(), StrictJson.tree(each));
    }
    return StrictJson.writeCanonical(catalogs);
  }

  /** Stops listening, closes all connections at once, and forgets what is in memory. */
  @Override
  public void close() {
    front.close();
    file.ifPresent(StateFile::close);
  }

  private static Map<String, GlueOperation> operations(ConnectionStore store, GlueScope scope) {
    TagOperations tags = new TagOperations(store, scope);
    return Map.of(
        "CreateConnection", new CreateConnection(store, scope),
        "UpdateConnection", new UpdateConnection(store, scope),
        "DeleteConnection", new DeleteConnection(store, scope),
        "BatchDeleteConnection", new BatchDeleteConnection(store, scope),
        "TestConnection", new TestConnection(store, scope),
        "GetConnection", new GetConnection(store, scope),
        "GetConnections", new GetConnections(store, scope),
        "GetTags", tags::get,
        "TagResource", tags::add,
        "UntagResource", tags::remove);
  }
}
