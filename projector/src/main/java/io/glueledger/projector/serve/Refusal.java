/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.serve;

import com.linecorp.armeria.common.HttpStatus;

/** A question that has no answer here. The message is one line for the query API's log. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient HttpStatus status;

  private Refusal(HttpStatus status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  HttpStatus status() {
    return status;
  }

  static Refusal wrong(String parameter, String problem) {
    return new Refusal(HttpStatus.BAD_REQUEST, parameter + " " + problem);
  }

  static Refusal unknown(String what) {
    return new Refusal(HttpStatus.NOT_FOUND, what);
  }

  static Refusal elsewhere(int partition) {
    return new Refusal(
        HttpStatus.MISDIRECTED_REQUEST, "partition " + partition + " is not on this instance");
  }

  static Refusal unavailable(String why) {
    return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, why);
  }
}
