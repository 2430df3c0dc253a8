/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.glue;

import java.util.Optional;
import software.amazon.awssdk.services.glue.model.GlueException;
import software.amazon.awssdk.services.glue.model.GlueResponse;

/** How a call to Glue ended, as far as it can be known. */
public sealed interface GlueReply {

  /** Glue did what it was asked to do. */
  record Done(GlueResponse response, Optional<String> awsRequestId) implements GlueReply {}

  /**
   * Glue refused, and changed nothing.
   *
   * @param error Glue's own error. Its text may repeat values of the request; never log it.
   */
  record Refused(GlueException error, Optional<String> awsRequestId) implements GlueReply {}

  /**
   * The request never left.
   *
   * @param why one word for logs and metrics
   */
  record NotSent(String why) implements GlueReply {

    /** The gate itself has no credentials. */
    static final String NO_CREDENTIALS = "no-credentials";

    /** Whether it did not leave because the gate has nothing to sign it with. */
    public boolean lacksCredentials() {
      return why.equals(NO_CREDENTIALS);
    }
  }

  /**
   * The request left, and whether Glue did anything is not known.
   *
   * @param why one word: {@code timeout}, {@code connection-lost}, {@code server-error}, {@code
   *     unreadable-answer}
   */
  record Unknown(String why, Optional<Integer> httpStatus, Optional<String> awsRequestId)
      implements GlueReply {}
}
