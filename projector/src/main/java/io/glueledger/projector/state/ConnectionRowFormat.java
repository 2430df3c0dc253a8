/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.state;

import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.stored.StoredForms;
import io.glueledger.event.EventReference;
import io.glueledger.event.Severity;
import io.glueledger.projector.fold.ConnectionRow;
import io.glueledger.projector.fold.ListingFacets;
import io.glueledger.schemas.readmodel.CanonicalAvro;
import io.glueledger.state.StoredConnection;
import io.glueledger.state.StoredHeading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A {@link ConnectionRow} as a record of the store's schema, and back. */
final class ConnectionRowFormat {

  private ConnectionRowFormat() {}

  static byte[] bytes(ConnectionRow row) {
    ConnectionState state = row.state();
    return CanonicalAvro.bytes(
        new StoredConnection(
            heading(state),
            state.newest().map(StoredForms::stored).orElse(null),
            state.open().stream().map(c -> StoredForms.stored(c, row.trail(c.changeId()))).toList(),
            state.settledAt(),
            state.inferred().stream().map(StoredForms::stored).toList(),
            StoredForms.stored(state.review()),
            row.viewOffset()));
  }

  static ConnectionRow read(byte[] bytes) {
    StoredConnection stored = CanonicalAvro.read(StoredConnection.class, bytes);
    Map<String, List<EventReference>> trails = new HashMap<>();
    stored.getOpen().forEach(change -> trails.put(change.getChangeId(), change.getTrail()));
    return new ConnectionRow(
        new ConnectionState(
            stored.getNewest().map(StoredForms::version),
            stored.getOpen().stream().map(StoredForms::change).toList(),
            stored.getSettledAt(),
            stored.getHeading().getStatus(),
            stored.getInferred().stream().map(StoredForms::ending).toList(),
            StoredForms.review(stored.getReview())),
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
}
