/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.page;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.Difference;
import io.glueledger.event.DifferenceKind;
import io.glueledger.query.ledger.Ledger;
import io.glueledger.query.ledger.Page;
import io.glueledger.query.text.VisibleText;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Which version brought each value of a definition, found by going back from the one that is shown.
 * How far it goes back is bounded: what stood there before is older than what was looked at.
 *
 * @param versions by the path of the value, as pages show it
 * @param before number of the oldest version that was looked at
 */
public record Blame(Map<String, ConnectionVersion> versions, long before) {
  private static final int PAGE = 100;
  private static final int PAGES = 2;
  private static final Set<DifferenceKind> BROUGHT =
      EnumSet.of(DifferenceKind.ADDED, DifferenceKind.CHANGED);

  /** Of nothing. */
  static final Blame NOBODY = new Blame(Map.of(), 0);

  /** The version that brought a value; empty if it is older than what was looked at. */
  public Optional<ConnectionVersion> of(String path) {
    return Optional.ofNullable(versions.get(path));
  }

  /**
   * Goes back from a version.
   *
   * @param paths of the values that are shown
   * @param read a page of versions that was read already; it counts if it begins with that version
   */
  static CompletableFuture<Blame> load(
      Ledger ledger,
      ConnectionId id,
      long newest,
      Set<String> paths,
      Page<ConnectionVersion> read) {
    if (paths.isEmpty()) {
      return completedFuture(NOBODY);
    }
    Set<String> open = new HashSet<>(paths);
    Map<String, ConnectionVersion> found = new HashMap<>();
    boolean begins = !read.items().isEmpty() && read.items().get(0).getNumber() == newest;
    return begins
        ? goOn(ledger, id, read, newest, open, found, PAGES)
        : goBack(ledger, id, newest + 1, open, found, PAGES);
  }

  private static CompletableFuture<Blame> goBack(
      Ledger ledger,
      ConnectionId id,
      long before,
      Set<String> open,
      Map<String, ConnectionVersion> found,
      int pages) {
    return ledger
        .versions(id, OptionalLong.of(before), PAGE)
        .thenCompose(page -> goOn(ledger, id, page, before, open, found, pages - 1));
  }

  /** Takes a page, and asks for older ones while something is missing. */
  private static CompletableFuture<Blame> goOn(
      Ledger ledger,
      ConnectionId id,
      Page<ConnectionVersion> page,
      long before,
      Set<String> open,
      Map<String, ConnectionVersion> found,
      int pages) {
    List<ConnectionVersion> versions = page.items();
    versions.forEach(version -> take(version, open, found));
    long last = versions.isEmpty() ? before : versions.get(versions.size() - 1).getNumber();
    return page.more() && !open.isEmpty() && pages > 0
        ? goBack(ledger, id, last, open, found, pages)
        : completedFuture(new Blame(Map.copyOf(found), last));
  }

  private static void take(
      ConnectionVersion version, Set<String> open, Map<String, ConnectionVersion> found) {
    for (Difference difference : version.getDifferences()) {
      if (BROUGHT.contains(difference.getKind())) {
        String path = VisibleText.escape(difference.getPath());
        if (open.remove(path)) {
          found.put(path, version);
        }
      }
    }
    if (version.getNumber() == 1) {
      open.forEach(path -> found.put(path, version));
      open.clear();
    }
  }
}
