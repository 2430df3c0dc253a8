/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.auth;

/**
 * AWS's names for refusing a signature. RequestExpired is not among them: clients repeat it for
 * minutes.
 */
public enum RefusalCode {
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
