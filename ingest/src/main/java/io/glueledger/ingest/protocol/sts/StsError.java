/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol.sts;

import io.glueledger.base.text.Printable;
import io.glueledger.ingest.auth.Authentication.Refused;
import io.glueledger.ingest.protocol.error.WireError;

/**
 * An error in the form of the query protocol.
 *
 * @param code STS's name of the error
 * @param httpStatus 400 to 599
 * @param message what people read; control characters but the newline are taken out
 */
public record StsError(String code, int httpStatus, String message) {

  /** Strips the message. */
  public StsError {
    message = Printable.strip(message);
  }

  /** A refused signature, under the names that STS has for it. */
  public static StsError ofRefused(Refused refused) {
    return switch (refused.code()) {
      case INVALID_SIGNATURE -> new StsError("SignatureDoesNotMatch", 403, refused.message());
      case UNRECOGNIZED_CLIENT -> new StsError("InvalidClientTokenId", 403, refused.message());
      case MISSING_TOKEN -> new StsError("MissingAuthenticationToken", 403, refused.message());
      case INCOMPLETE_SIGNATURE -> new StsError("IncompleteSignature", 400, refused.message());
    };
  }

  /** An error of the gate that is not about STS alone. */
  public static StsError of(WireError error) {
    return new StsError(
        error.code().replaceFirst("Exception$", ""), error.httpStatus(), error.message());
  }
}
