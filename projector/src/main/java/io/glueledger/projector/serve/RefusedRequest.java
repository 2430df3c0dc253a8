/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.serve;

import com.linecorp.armeria.common.HttpStatus;

/** A request that has no answer here. The message is one line for the query API's log. */
final class RefusedRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient HttpStatus status;

  private RefusedRequest(HttpStatus status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  HttpStatus status() {
    return status;
  }

  static RefusedRequest wrong(String problem) {
    return new RefusedRequest(HttpStatus.BAD_REQUEST, problem);
  }

  static RefusedRequest unknown(String what) {
    return new RefusedRequest(HttpStatus.NOT_FOUND, what);
  }

  static RefusedRequest elsewhere(int partition) {
    return new RefusedRequest(
        HttpStatus.MISDIRECTED_REQUEST, "partition " + partition + " is not on this instance");
  }

  static RefusedRequest unavailable(String why) {
    return new RefusedRequest(HttpStatus.SERVICE_UNAVAILABLE, why);
  }
}
