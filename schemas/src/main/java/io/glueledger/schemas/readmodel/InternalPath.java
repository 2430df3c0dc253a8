/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.readmodel;

import io.glueledger.event.AccessPage;
import io.glueledger.event.AccessesRequest;
import io.glueledger.event.ChangePage;
import io.glueledger.event.ChangesRequest;
import io.glueledger.event.ClosedFindingPage;
import io.glueledger.event.ClosedFindingsRequest;
import io.glueledger.event.CompareRequest;
import io.glueledger.event.Comparison;
import io.glueledger.event.ComparisonPage;
import io.glueledger.event.ConnectionPage;
import io.glueledger.event.ConnectionRequest;
import io.glueledger.event.ConnectionSummary;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.ConnectionsRequest;
import io.glueledger.event.DaysRequest;
import io.glueledger.event.DifferencesRequest;
import io.glueledger.event.FeedPage;
import io.glueledger.event.FeedRequest;
import io.glueledger.event.FindChangeRequest;
import io.glueledger.event.FindingPage;
import io.glueledger.event.FindingsRequest;
import io.glueledger.event.Instances;
import io.glueledger.event.InstancesRequest;
import io.glueledger.event.LedgerDays;
import io.glueledger.event.Overview;
import io.glueledger.event.OverviewRequest;
import io.glueledger.event.PackRequest;
import io.glueledger.event.PackUses;
import io.glueledger.event.PacksRequest;
import io.glueledger.event.PolicyPack;
import io.glueledger.event.RecordedChange;
import io.glueledger.event.ReviewPage;
import io.glueledger.event.ReviewRequest;
import io.glueledger.event.VersionPage;
import io.glueledger.event.VersionRequest;
import io.glueledger.event.VersionsRequest;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * One kind of question on the projectors' internal port; see docs/internal-port.md.
 *
 * @param path as it stands in the request line
 * @param request what is sent
 * @param answer what comes back
 */
public record InternalPath<Q extends SpecificRecord, A extends SpecificRecord>(
    String path, Class<Q> request, Class<A> answer) {

  /** What all paths begin with. */
  public static final String ROOT = "/internal/v2/";

  public static final InternalPath<InstancesRequest, Instances> INSTANCES =
      of("instances", InstancesRequest.class, Instances.class);
  public static final InternalPath<OverviewRequest, Overview> OVERVIEW =
      of("overview", OverviewRequest.class, Overview.class);
  public static final InternalPath<ConnectionRequest, ConnectionSummary> CONNECTION =
      of("connection", ConnectionRequest.class, ConnectionSummary.class);
  public static final InternalPath<ConnectionsRequest, ConnectionPage> CONNECTIONS =
      of("connections", ConnectionsRequest.class, ConnectionPage.class);
  public static final InternalPath<VersionRequest, ConnectionVersion> VERSION =
      of("version", VersionRequest.class, ConnectionVersion.class);
  public static final InternalPath<VersionsRequest, VersionPage> VERSIONS =
      of("versions", VersionsRequest.class, VersionPage.class);
  public static final InternalPath<FindChangeRequest, RecordedChange> CHANGE =
      of("change", FindChangeRequest.class, RecordedChange.class);
  public static final InternalPath<ChangesRequest, ChangePage> CHANGES =
      of("changes", ChangesRequest.class, ChangePage.class);
  public static final InternalPath<FindingsRequest, FindingPage> FINDINGS =
      of("findings", FindingsRequest.class, FindingPage.class);
  public static final InternalPath<ClosedFindingsRequest, ClosedFindingPage> CLOSED_FINDINGS =
      of("closed-findings", ClosedFindingsRequest.class, ClosedFindingPage.class);
  public static final InternalPath<AccessesRequest, AccessPage> ACCESSES =
      of("accesses", AccessesRequest.class, AccessPage.class);
  public static final InternalPath<ReviewRequest, ReviewPage> REVIEW =
      of("review", ReviewRequest.class, ReviewPage.class);
  public static final InternalPath<CompareRequest, Comparison> COMPARE =
      of("compare", CompareRequest.class, Comparison.class);
  public static final InternalPath<DifferencesRequest, ComparisonPage> DIFFERENCES =
      of("differences", DifferencesRequest.class, ComparisonPage.class);
  public static final InternalPath<FeedRequest, FeedPage> FEED =
      of("feed", FeedRequest.class, FeedPage.class);
  public static final InternalPath<DaysRequest, LedgerDays> DAYS =
      of("days", DaysRequest.class, LedgerDays.class);
  public static final InternalPath<PacksRequest, PackUses> PACKS =
      of("packs", PacksRequest.class, PackUses.class);
  public static final InternalPath<PackRequest, PolicyPack> PACK =
      of("pack", PackRequest.class, PolicyPack.class);

  /** All of them. */
  public static final List<InternalPath<?, ?>> ALL =
      List.of(
          INSTANCES,
          OVERVIEW,
          CONNECTION,
          CONNECTIONS,
          VERSION,
          VERSIONS,
          CHANGE,
          CHANGES,
          FINDINGS,
          CLOSED_FINDINGS,
          ACCESSES,
          REVIEW,
          COMPARE,
          DIFFERENCES,
          FEED,
          DAYS,
          PACKS,
          PACK);

  private static <Q extends SpecificRecord, A extends SpecificRecord> InternalPath<Q, A> of(
      String name, Class<Q> request, Class<A> answer) {
    return new InternalPath<>(ROOT + name, request, answer);
  }
}
