/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.http;

import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.ResponseHeadersBuilder;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.glueledger.schemas.readmodel.ReadPositions;
import io.netty.util.AttributeKey;
import java.util.Optional;

/**
 * How new what one request is answered is, and must be. A client that sends back what it was told
 * ({@value ReadPositions#SEEN}) in {@value ReadPositions#NOT_BEFORE} is shown nothing older, by
 * whichever projector. Safe for use by several threads.
 */
public final class AnswerFreshness {

  /** The header in which an answer says how many records it lacks; absent if none. */
  public static final String LAG = "glue-ledger-lag";

  private static final AttributeKey<AnswerFreshness> KEY =
      AttributeKey.valueOf(AnswerFreshness.class, "KEY");

  private final ReadPositions notBefore;
  private ReadPositions seen = ReadPositions.NONE;
  private long lag;

  private AnswerFreshness(ReadPositions notBefore) {
    this.notBefore = notBefore;
  }

  /**
   * Begins with a request.
   *
   * @throws ProblemException if it asks for something that cannot be
   */
  public static AnswerFreshness begin(ServiceRequestContext context) {
    String asked = context.request().headers().get(ReadPositions.NOT_BEFORE, "");
    AnswerFreshness begun;
    try {
      begun = new AnswerFreshness(ReadPositions.parse(asked));
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          HttpProblem.request(
              "The header " + ReadPositions.NOT_BEFORE + " is " + e.getMessage() + ".",
              "Send what the header " + ReadPositions.SEEN + " of an answer said."));
    }
    context.setAttr(KEY, begun);
    return begun;
  }

  /** That of the request which is being answered; one of its own outside of requests. */
  public static AnswerFreshness current() {
    return Optional.ofNullable(ServiceRequestContext.currentOrNull())
        .flatMap(context -> Optional.ofNullable(context.attr(KEY)))
        .orElseGet(() -> new AnswerFreshness(ReadPositions.NONE));
  }

  /** That of a request; empty if it is none for the ledger. */
  public static Optional<AnswerFreshness> of(ServiceRequestContext context) {
    return Optional.ofNullable(context.attr(KEY));
  }

  /** What must not be shown less of. */
  public ReadPositions notBefore() {
    return notBefore;
  }

  /** Takes note of a part of the answer. */
  public synchronized void take(long missing, ReadPositions read) {
    lag = Math.max(lag, missing);
    seen = seen.with(read);
  }

  /** Records that the answer may lack; 0 if it comes from those who fold. */
  public synchronized long lag() {
    return lag;
  }

  /** How far what was shown was folded. */
  public synchronized ReadPositions seen() {
    return seen;
  }

  /** The headers with these. */
  public synchronized ResponseHeaders addTo(ResponseHeaders headers) {
    if (seen.byPartition().isEmpty()) {
      return headers;
    }
    ResponseHeadersBuilder builder = headers.toBuilder().set(ReadPositions.SEEN, seen.toString());
    if (lag > 0) {
      builder.setLong(LAG, lag);
    }
    return builder.build();
  }
}
