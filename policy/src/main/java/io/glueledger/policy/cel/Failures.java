/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cel;

import dev.cel.runtime.CelEvaluationException;
import io.glueledger.event.Finding;

/**
 * What is said of an evaluation that failed. CEL's own words can only quote what the redactor
 * shows.
 */
public final class Failures {
  private static final int MAX = 200;

  private Failures() {}

  /** What the reason of a finding begins with that stands for a policy that failed. */
  public static final String REASON = "This policy could not be evaluated, which denies the change";

  /** Whether a finding says of its policy only that it failed, and nothing of the connection. */
  public static boolean isOne(Finding finding) {
    return finding.getReason().startsWith(REASON);
  }

  /** One line. */
  public static String inWords(Exception cause) {
    if (cause instanceof CelEvaluationException failed) {
      String message = String.valueOf(failed.getMessage());
      return failed.getErrorCode() + ", " + message.substring(0, Math.min(MAX, message.length()));
    }
    return cause.getClass().getSimpleName();
  }
}
