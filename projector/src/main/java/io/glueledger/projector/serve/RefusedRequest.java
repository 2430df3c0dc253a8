/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.serve;

import com.linecorp.armeria.common.HttpStatus;
import io.glueledger.schemas.readmodel.PortSchemas;

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

  /** Not to be answered as if the condition were not there. */
  static RefusedRequest ofNewerRelease(String unheard) {
    return new RefusedRequest(
        HttpStatus.SERVICE_UNAVAILABLE, "asked by a newer release, which can say " + unheard);
  }

  static RefusedRequest ofUnknownRelease() {
    return new RefusedRequest(
        HttpStatus.PRECONDITION_REQUIRED, "send your schemas to " + PortSchemas.PATH + " first");
  }

  static RefusedRequest unavailable(String why) {
    return new RefusedRequest(HttpStatus.SERVICE_UNAVAILABLE, why);
  }
}
