/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.kafka;

import io.glueledger.projector.fold.FoldVersion;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.GroupState;

/** The consumer groups of all fold versions. */
public final class FoldGroups {

  private final Admin admin;

  public FoldGroups(Admin admin) {
    this.admin = admin;
  }

  /** Whether any older version was ever run, as far as Kafka remembers. */
  public boolean hasOlder(FoldVersion version) {
    return groups(v -> v.compareTo(version) < 0).stream().findAny().isPresent();
  }

  /** Whether an older version has members. */
  public boolean olderRuns(FoldVersion version) {
    return groups(v -> v.compareTo(version) < 0).stream().anyMatch(FoldGroups::hasMembers);
  }

  /** Whether a newer version has members. */
  public boolean newerRuns(FoldVersion version) {
    return groups(v -> v.compareTo(version) > 0).stream().anyMatch(FoldGroups::hasMembers);
  }

  /** Whether that very version has members. */
  public boolean runs(FoldVersion version) {
    return groups(version::equals).stream().anyMatch(FoldGroups::hasMembers);
  }

  private List<GroupListing> groups(Predicate<FoldVersion> wanted) {
    Collection<GroupListing> all = AdminAnswers.of("list the groups", admin.listGroups().all());
    return all.stream()
        .filter(group -> ApplicationId.version(group.groupId()).filter(wanted).isPresent())
        .toList();
  }

  private static boolean hasMembers(GroupListing group) {
    return group
        .groupState()
        .filter(state -> state != GroupState.EMPTY && state != GroupState.DEAD)
        .isPresent();
  }
}
