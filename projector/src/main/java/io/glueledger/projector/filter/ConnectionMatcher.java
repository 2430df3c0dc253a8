/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.filter;

import io.glueledger.event.ConnectionFilter;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.Definition;
import io.glueledger.event.Finding;
import io.glueledger.state.StoredHeading;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells whether a connection is one that a list is to have. */
public final class ConnectionMatcher {

  private final ConnectionFilter filter;
  private final Optional<String> type;
  private final Optional<String> text;
  private final List<String> status;
  private final Optional<String> value;

  /** What a filter accepts. */
  public ConnectionMatcher(ConnectionFilter filter) {
    this.filter = filter;
    this.type = filter.getType().map(t -> t.toUpperCase(Locale.ROOT));
    this.text = filter.getText().map(t -> t.toLowerCase(Locale.ROOT));
    this.value = filter.getValue().map(v -> v.toLowerCase(Locale.ROOT));
    this.status = filter.getStatus().stream().map(s -> s.toUpperCase(Locale.ROOT)).toList();
  }

  /** By its record key alone. */
  public boolean acceptsKey(String key) {
    // The catalog id has no slash in a key, so the name begins after the first one.
    return text.isEmpty()
        || key.substring(key.indexOf('/') + 1).toLowerCase(Locale.ROOT).contains(text.get());
  }

  /** By what the definition shows; nothing is shown of what does not exist. */
  public boolean accepts(Optional<Definition> definition) {
    return value.isEmpty()
        || definition.filter(shown -> DefinitionSearch.contain(shown, value.get())).isPresent();
  }

  /** A version, as if it were the newest. */
  public boolean accepts(ConnectionVersion version) {
    return accepts(version.getDefinition())
        && accepts(
            new StoredHeading(
                version.getPresent(),
                version
                    .getDefinition()
                    .flatMap(definition -> definition.getConnectionType().getText())
                    .orElse("")
                    .toUpperCase(Locale.ROOT),
                version.getFindings().stream()
                    .map(Finding::getSeverity)
                    .max(Comparator.naturalOrder())
                    .orElse(null),
                null));
  }

  /** By the rest; one that never had a version is on no list. */
  public boolean accepts(StoredHeading heading) {
    return heading.getPresent().isPresent()
        && type.map(heading.getType()::equals).orElse(true)
        && filter.getPresent().map(heading.getPresent().get()::equals).orElse(true)
        && filter
            .getSeverity()
            .map(least -> heading.getSeverity().filter(s -> s.compareTo(least) >= 0).isPresent())
            .orElse(true)
        && (status.isEmpty()
            || heading
                .getStatus()
                .filter(s -> status.contains(s.toUpperCase(Locale.ROOT)))
                .isPresent());
  }
}
