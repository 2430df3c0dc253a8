/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.state;

import io.glueledger.definition.lifecycle.ChangeOutcome;
import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.lifecycle.DefinitionVersion;
import io.glueledger.definition.lifecycle.OpenChange;
import io.glueledger.event.EventReference;
import io.glueledger.event.Severity;
import io.glueledger.projector.fold.ConnectionRow;
import io.glueledger.projector.fold.ListingFacets;
import io.glueledger.schemas.readmodel.CanonicalAvro;
import io.glueledger.state.StoredChange;
import io.glueledger.state.StoredConnection;
import io.glueledger.state.StoredHeading;
import io.glueledger.state.StoredOutcome;
import io.glueledger.state.StoredVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** A {@link ConnectionRow} as a record of the store's schema, and back. */
final class ConnectionRowFormat {

  private ConnectionRowFormat() {}

  static byte[] bytes(ConnectionRow row) {
    ConnectionState state = row.state();
    return CanonicalAvro.bytes(
        new StoredConnection(
            heading(state),
            state.newest().map(ConnectionRowFormat::stored).orElse(null),
            state.open().stream().map(c -> stored(c, row.trail(c.changeId()))).toList(),
            state.settledAt(),
            state.inferred().stream().map(ConnectionRowFormat::stored).toList(),
            row.viewOffset()));
  }

  static ConnectionRow read(byte[] bytes) {
    StoredConnection stored = CanonicalAvro.read(StoredConnection.class, bytes);
    Map<String, List<EventReference>> trails = new HashMap<>();
    stored.getOpen().forEach(change -> trails.put(change.getChangeId(), change.getTrail()));
    return new ConnectionRow(
        new ConnectionState(
            stored.getNewest().map(ConnectionRowFormat::version),
            stored.getOpen().stream().map(ConnectionRowFormat::change).toList(),
            stored.getSettledAt(),
            stored.getHeading().getStatus(),
            stored.getInferred().stream().map(ConnectionRowFormat::ending).toList()),
        trails,
        stored.getViewOffset());
  }

  /** Only what stands in front. */
  static StoredHeading heading(byte[] bytes) {
    return CanonicalAvro.readFirst(StoredHeading.class, bytes);
  }

  private static StoredHeading heading(ConnectionState state) {
    Optional<ListingFacets> facets = state.newest().map(ListingFacets::of);
    return new StoredHeading(
        facets.map(ListingFacets::present).orElse(null),
        facets.map(ListingFacets::type).orElse(""),
        facets.flatMap(ListingFacets::severity).orElse((Severity) null),
        state.status().orElse(null));
  }

  private static StoredVersion stored(DefinitionVersion version) {
    return new StoredVersion(
        version.number(),
        version.offset(),
        version.since(),
        version.origin(),
        version.present(),
        version.definition().orElse(null),
        version.redactorVersion(),
        version.changeId().orElse(null),
        version.actor().orElse(null),
        version.findings());
  }

  private static DefinitionVersion version(StoredVersion stored) {
    return new DefinitionVersion(
        stored.getNumber(),
        stored.getOffset(),
        stored.getSince(),
        stored.getOrigin(),
        stored.getPresent(),
        stored.getDefinition(),
        stored.getRedactorVersion(),
        stored.getChangeId(),
        stored.getActor(),
        stored.getFindings());
  }

  private static StoredChange stored(OpenChange change, List<EventReference> trail) {
    return new StoredChange(
        change.changeId(),
        change.requestedOffset(),
        change.requestedAt(),
        change.actor().orElse(null),
        change.request(),
        change.decision().orElse(null),
        change.inDoubt(),
        trail);
  }

  private static OpenChange change(StoredChange stored) {
    return new OpenChange(
        stored.getChangeId(),
        stored.getRequestedOffset(),
        stored.getRequestedAt(),
        stored.getActor(),
        stored.getRequest(),
        stored.getDecision(),
        stored.getInDoubt());
  }

  private static StoredOutcome stored(ChangeOutcome ending) {
    return new StoredOutcome(
        stored(ending.change(), List.of()),
        ending.outcome(),
        ending.inferred(),
        ending.payload(),
        ending.offset(),
        ending.at());
  }

  private static ChangeOutcome ending(StoredOutcome stored) {
    return new ChangeOutcome(
        change(stored.getChange()),
        stored.getOutcome(),
        stored.getInferred(),
        (SpecificRecord) stored.getPayload(),
        stored.getOffset(),
        stored.getAt());
  }
}
