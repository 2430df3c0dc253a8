/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.gates;

import com.linecorp.armeria.client.ClientFactory;
import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.RequestHeadersBuilder;
import io.glueledger.query.config.GatesConfig;
import io.glueledger.query.http.HttpProblem;
import io.glueledger.query.http.ProblemException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings settlements to a gate, with the reader's own token, which the gate looks at itself. */
public final class GateSettlements implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GateSettlements.class);
  private static final String PATH = "/ledger/v1/review";
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);

  private final List<URI> gates;
  private final ClientFactory factory =
      ClientFactory.builder().connectTimeout(CONNECT_WITHIN).build();
  private final WebClient client;

  /** Connects to nobody yet. */
  public GateSettlements(GatesConfig config) {
    this.gates = config.urls().orElse(List.of());
    this.client = WebClient.builder().factory(factory).responseTimeout(config.timeout()).build();
  }

  /** Whether there is a gate to bring them to. */
  public boolean isPossible() {
    return !gates.isEmpty();
  }

  /**
   * Brings one to the first gate that can be reached.
   *
   * @param token of the reader who answers for it
   * @param body as the gate wants it, JSON
   * @param userAgent of the reader's client
   * @return what the gate answered; fails with a {@link ProblemException} if none did
   */
  public CompletableFuture<AggregatedHttpResponse> settle(
      String token, byte[] body, String userAgent) {
    if (gates.isEmpty()) {
      return CompletableFuture.failedFuture(
          new ProblemException(
              new HttpProblem(
                  HttpStatus.NOT_IMPLEMENTED,
                  "no-gate",
                  "No gate to settle at",
                  "This query API was told of no gate, so the review queue can be read only.",
                  "Set query-api.gates, and ingest.review.tokens-file of those gates.")));
    }
    return settle(0, token, body, userAgent);
  }

  private CompletableFuture<AggregatedHttpResponse> settle(
      int index, String token, byte[] body, String userAgent) {
    String base = gates.get(index).toString();
    RequestHeadersBuilder headers =
        RequestHeaders.builder(
                HttpMethod.POST,
                (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + PATH)
            .contentType(MediaType.JSON_UTF_8)
            .set(HttpHeaderNames.AUTHORIZATION, "Bearer " + token);
    if (!userAgent.isEmpty()) {
      headers.set(HttpHeaderNames.USER_AGENT, userAgent);
    }
    return client
        .execute(headers.build(), body)
        .aggregate()
        .handle(
            (answer, failure) -> {
              boolean answered = failure == null && !isElsewhere(answer);
              if (answered) {
                return CompletableFuture.completedFuture(answer);
              }
              LOG.atWarn()
                  .addKeyValue("gate", base)
                  .addKeyValue(
                      "cause",
                      failure == null ? answer.status().code() : failure.getClass().getSimpleName())
                  .log("A gate took no settlement");
              return index + 1 < gates.size()
                  ? settle(index + 1, token, body, userAgent)
                  : CompletableFuture.<AggregatedHttpResponse>failedFuture(unavailable());
            })
        .thenCompose(next -> next);
  }

  /** A gate that is not ready, or that takes no settlements. */
  private static boolean isElsewhere(AggregatedHttpResponse answer) {
    int status = answer.status().code();
    MediaType type = answer.contentType();
    boolean ours =
        type != null && (type.is(MediaType.JSON) || type.subtype().equals("problem+json"));
    return status == 502 || status == 503 || status == 504 || !ours;
  }

  private static ProblemException unavailable() {
    return new ProblemException(
        new HttpProblem(
            HttpStatus.SERVICE_UNAVAILABLE,
            "no-gate",
            "No gate answers",
            "No gate took the settlement.",
            "Look whether the item is settled, and try again."));
  }

  @Override
  public void close() {
    factory.close();
  }
}
