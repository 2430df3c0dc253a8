/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.server;

import io.glueledger.ingest.log.ChangeLogLines;
import io.glueledger.ingest.metrics.GateMetrics;
import java.util.Optional;
import org.slf4j.Logger;

/**
 * Calls that never became a change: who was turned away at the door, and why. Names no header, no
 * body and no secret.
 */
final class SecurityLog {
  private static final Logger LOG = ChangeLogLines.SECURITY;
  private final GateMetrics metrics;

  SecurityLog(GateMetrics metrics) {
    this.metrics = metrics;
  }

  /** A call that nobody is known to have made. */
  void refused(String code, String address) {
    metrics.refused(code);
    LOG.atWarn().addKeyValue("code", code).addKeyValue("address", address).log("Call refused");
  }

  /** A call of an authenticated caller that the gate cannot take. */
  void refused(String code, String address, String accessKeyId) {
    metrics.refused(code);
    LOG.atWarn()
        .addKeyValue("code", code)
        .addKeyValue("address", address)
        .addKeyValue("accessKeyId", accessKeyId)
        .log("Call refused");
  }

  /**
   * The gate itself failed. The exception's text is left out: it might quote the request.
   *
   * @param changeId the change that may stand on the log; empty before one is recorded
   */
  void failed(Throwable failure, String requestId, String operation, Optional<String> changeId) {
    Throwable root = failure.getCause() == null ? failure : failure.getCause();
    StackTraceElement[] trace = root.getStackTrace();
    LOG.atError()
        .addKeyValue("requestId", requestId)
        .addKeyValue("operation", operation)
        .addKeyValue("changeId", changeId.orElse("-"))
        .addKeyValue("failure", root.getClass().getName())
        .addKeyValue("at", trace.length == 0 ? "-" : trace[0].toString())
        .log("Call failed in the gate");
  }
}
