/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.soak;

import java.time.Duration;
import java.time.Instant;

/**
 * One call of a gate and what its caller was told.
 *
 * @param caller who calls one after another; connections that are named after him are his alone
 * @param mark what the call would make of the connection; no two calls have the same
 * @param gate which of the gates
 */
record Call(
    int caller,
    String name,
    Kind kind,
    String mark,
    int gate,
    Instant begun,
    Instant ended,
    Told told) {

  /** What is asked for. */
  enum Kind {
    CREATE,
    UPDATE,
    DELETE,
    TAG,
    UNTAG,
    /** An update with a password in plain text, which a policy denies. */
    SECRET,
    READ;

    boolean changes() {
      return this != READ;
    }
  }

  /**
   * An answer.
   *
   * @param status of HTTP; 0 if there was none
   * @param code of the error; empty text if it is none
   * @param requestId which is the change's id; empty text if there is none
   * @param text of the error, or why there was no answer
   */
  record Told(int status, String code, String requestId, String text) {

    boolean isYes() {
      return status == 200;
    }

    boolean isNothing() {
      return status == 0;
    }

    /** Whether the caller knows that nothing was changed. */
    boolean isNo() {
      return switch (code) {
        case "AccessDeniedException",
            "AlreadyExistsException",
            "EntityNotFoundException",
            "InvalidInputException",
            "ConcurrentModificationException",
            "ServiceUnavailable",
            "ThrottlingException" ->
            true;
        default -> false;
      };
    }
  }

  Duration took() {
    return Duration.between(begun, ended);
  }

  @Override
  public String toString() {
    return kind
        + " "
        + name
        + " ("
        + mark
        + ") at "
        + begun
        + " through gate "
        + gate
        + ", told "
        + told;
  }
}
