/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.policy;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Head;
import com.linecorp.armeria.server.annotation.Path;
import io.glueledger.event.PolicyPack;
import io.glueledger.query.http.AnswerFormat;
import io.glueledger.query.http.HttpAnswers;
import io.glueledger.query.http.HttpProblem;
import io.glueledger.query.http.PercentCoding;
import io.glueledger.query.http.ProblemException;
import io.glueledger.query.http.QueryParameters;
import io.glueledger.query.http.RawTarget;
import io.glueledger.query.json.JsonWriter;
import io.glueledger.query.ledger.Ledger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** The policy packs that judged, in the API. */
public final class PacksApi {
  private final Ledger ledger;

  /** The packs of one ledger. */
  public PacksApi(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Which packs judged, and when. */
  @Get
  @Head
  @Path("/v1/packs")
  public CompletableFuture<HttpResponse> packs(ServiceRequestContext context) {
    AnswerFormat format = format(context, AnswerFormat.OF_LISTS);
    return ledger
        .packs()
        .thenApply(PackPeriod::of)
        .thenCompose(this::judged)
        .thenApply(items -> PackMembers.LIST.answer(context, format, items));
  }

  /** What a pack says. */
  @Get
  @Head
  @Path("glob:/v1/packs/*")
  public CompletableFuture<HttpResponse> pack(ServiceRequestContext context) {
    var unused = format(context, AnswerFormat.ONLY_JSON);
    return find(ledger, RawTarget.of(context).decoded(2))
        .thenApply(pack -> HttpAnswers.json(JsonWriter.object(PackMembers.WHOLE, pack)));
  }

  /** The address of a pack. */
  static String self(String hash) {
    return "/v1/packs/" + PercentCoding.encode(hash);
  }

  /**
   * Asks for one pack.
   *
   * @return fails with a {@link ProblemException} if no gate has kept one of that hash
   */
  static CompletableFuture<PolicyPack> find(Ledger ledger, String hash) {
    return ledger
        .pack(hash)
        .thenApply(
            found ->
                found.orElseThrow(
                    () ->
                        new ProblemException(
                            HttpProblem.notFound(
                                "No gate has kept a policy pack of this hash.",
                                "Take one from /v1/packs, or the packHash of a change."))));
  }

  private CompletableFuture<List<PackMembers.Judged>> judged(List<PackPeriod> periods) {
    Map<String, CompletableFuture<Optional<PolicyPack>>> packs = new TreeMap<>();
    periods.forEach(period -> packs.computeIfAbsent(period.packHash(), ledger::pack));
    return CompletableFuture.allOf(packs.values().toArray(new CompletableFuture<?>[0]))
        .thenApply(
            done ->
                periods.stream()
                    .map(
                        period ->
                            new PackMembers.Judged(
                                period,
                                Optional.ofNullable(packs.get(period.packHash()))
                                    .flatMap(CompletableFuture::join)))
                    .toList());
  }

  private static AnswerFormat format(ServiceRequestContext context, List<AnswerFormat> available) {
    return QueryParameters.read(
        RawTarget.of(context).query(),
        given -> AnswerFormat.choose(given, context.request().headers(), available));
  }
}
