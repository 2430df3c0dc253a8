/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.projectors;

import com.linecorp.armeria.client.ClientFactory;
import com.linecorp.armeria.client.ResponseTimeoutMode;
import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.client.WebClientBuilder;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.util.Exceptions;
import io.glueledger.query.ledger.LedgerFailureException;
import io.glueledger.query.projectors.ProjectorReply.Absent;
import io.glueledger.query.projectors.ProjectorReply.Elsewhere;
import io.glueledger.query.projectors.ProjectorReply.Found;
import io.glueledger.query.projectors.ProjectorReply.Unavailable;
import io.glueledger.schemas.readmodel.CanonicalAvro;
import io.glueledger.schemas.readmodel.InternalPath;
import io.glueledger.schemas.readmodel.KnownReleases;
import io.glueledger.schemas.readmodel.PortSchemas;
import io.glueledger.schemas.readmodel.ReadPositions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.specific.SpecificRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Asks one projector one question over HTTP. */
final class ProjectorClient implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ProjectorClient.class);

  /** A full page of the largest changes that a gate takes. */
  private static final long LARGEST_ANSWER = 512L << 20;

  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);

  private final ClientFactory factory;
  private final WebClient client;
  private final KnownReleases releases = new KnownReleases();

  ProjectorClient(String token, Duration answerTimeout) {
    this.factory =
        ClientFactory.builder()
            .connectTimeout(
                answerTimeout.compareTo(CONNECT_WITHIN) < 0 ? answerTimeout : CONNECT_WITHIN)
            .build();
    WebClientBuilder builder =
        WebClient.builder()
            .factory(factory)
            .responseTimeout(answerTimeout)
            .responseTimeoutMode(ResponseTimeoutMode.FROM_START)
            .maxResponseLength(LARGEST_ANSWER)
            .setHeader(HttpHeaderNames.ACCEPT, "avro/binary")
            .setHeader(PortSchemas.HEADER, PortSchemas.OWN.fingerprint())
            .setHeader(HttpHeaderNames.CONTENT_TYPE, "avro/binary");
    builder.setHeader(HttpHeaderNames.AUTHORIZATION, "Bearer " + token);
    this.client = builder.build();
  }

  /**
   * Asks.
   *
   * @param base base URL of the projector's internal port
   * @param notBefore a projector that has not read so far does not answer
   * @return fails with {@link LedgerFailureException} if the projector refuses the question itself
   */
  <Q extends SpecificRecord, A extends SpecificRecord> CompletableFuture<ProjectorReply<A>> ask(
      String base, InternalPath<Q, A> path, Q request, ReadPositions notBefore) {
    RequestHeaders headers =
        RequestHeaders.of(
            HttpMethod.POST,
            withoutSlash(base) + path.path(),
            ReadPositions.NOT_BEFORE,
            notBefore.toString());
    byte[] body = CanonicalAvro.bytes(request);
    return client
        .execute(headers, body)
        .aggregate()
        .thenCompose(
            response ->
                isUnderstood(response)
                    ? CompletableFuture.completedFuture(response)
                    : introduce(base)
                        .thenCompose(done -> client.execute(headers, body).aggregate()))
        .handle(
            (response, failure) ->
                failure == null
                    ? reply(base, response, path.answer())
                    : unavailable(base, Exceptions.peel(failure).getClass().getSimpleName(), true));
  }

  /** Whether each of the two releases knows how the other one speaks. */
  private boolean isUnderstood(AggregatedHttpResponse response) {
    return !response.status().equals(HttpStatus.PRECONDITION_REQUIRED)
        && releases.find(response.headers().get(PortSchemas.HEADER)).isPresent();
  }

  /** Tells a projector of another release how this one speaks, and hears how that one does. */
  private CompletableFuture<Void> introduce(String base) {
    return client
        .post(withoutSlash(base) + PortSchemas.PATH, PortSchemas.OWN.text())
        .aggregate()
        .thenAccept(
            response -> {
              if (response.status().isSuccess()) {
                releases.add(PortSchemas.parse(response.contentUtf8()));
              }
            });
  }

  @Override
  public void close() {
    factory.close();
  }

  private <T extends SpecificRecord> ProjectorReply<T> reply(
      String base, AggregatedHttpResponse response, Class<T> type) {
    int status = response.status().code();
    return switch (status) {
      case 200 -> new Found<>(decoded(response, type), AnswerAge.of(response.headers()));
      case 404 -> new Absent<>(AnswerAge.of(response.headers()));
      case 421 -> new Elsewhere<>();
      case 428, 502, 503, 504 -> unavailable(base, Integer.toString(status), false);
      default -> {
        LOG.atError()
            .addKeyValue("projector", base)
            .addKeyValue("status", status)
            .log("A projector refused a question of the query API");
        throw new LedgerFailureException("A projector answered " + status);
      }
    };
  }

  private <T extends SpecificRecord> T decoded(AggregatedHttpResponse response, Class<T> type) {
    try {
      return releases
          .find(response.headers().get(PortSchemas.HEADER))
          .orElseThrow()
          .read(type, response.content().array());
    } catch (RuntimeException e) {
      // Avro throws more than one kind for bytes that are none of its own.
      throw new LedgerFailureException(
          "A projector's answer is no " + type.getSimpleName() + "; is it of another release?", e);
    }
  }

  private static <T> ProjectorReply<T> unavailable(String base, String why, boolean silent) {
    // One that says itself that it cannot answer yet is starting, as all of a site do at times.
    LOG.atLevel(silent ? Level.WARN : Level.INFO)
        .addKeyValue("projector", base)
        .addKeyValue("cause", why)
        .log("No answer");
    return new Unavailable<>(why, silent);
  }

  private static String withoutSlash(String base) {
    return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }
}
