/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.auth;

import io.glueledger.ingest.rights.Caller;
import java.time.Instant;

/** What the verification of one request came to. */
public sealed interface Authentication {

  /**
   * The caller holds the secret of the key, and every part of the request that is acted on was
   * signed with it.
   *
   * @param caller who asks
   * @param service what the signature is for; a request for another service must not be answered
   * @param signature what was signed with
   * @param signedAt when the client says that it signed, to the second
   */
  record Authenticated(Caller caller, SigningService service, Signature signature, Instant signedAt)
      implements Authentication {}

  /**
   * The request must not be acted on.
   *
   * @param code AWS's name of the error
   * @param message why, and what to do; printable, and without secrets
   */
  record Refused(RefusalCode code, String message) implements Authentication {}

  /**
   * AWS's names for refusing a signature. RequestExpired is not among them: clients repeat it for
   * minutes.
   */
  enum RefusalCode {
    /** The signature is not that of this request, or it is not fit for the gate. */
    INVALID_SIGNATURE("InvalidSignatureException"),
    /** Nobody has this access key. */
    UNRECOGNIZED_CLIENT("UnrecognizedClientException"),
    /** There is no Authorization header. */
    MISSING_TOKEN("MissingAuthenticationTokenException"),
    /** The Authorization header lacks a part or is not of the one form that is taken. */
    INCOMPLETE_SIGNATURE("IncompleteSignatureException");

    private final String errorCode;

    RefusalCode(String errorCode) {
      this.errorCode = errorCode;
    }

    /** The name as AWS JSON services write it in {@code __type}. */
    public String errorCode() {
      return errorCode;
    }
  }
}
