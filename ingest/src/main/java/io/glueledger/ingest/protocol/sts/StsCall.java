/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol.sts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the body of a call of STS asks for. */
public sealed interface StsCall {

  /** Larger than any body of the one call that is answered. */
  int LARGEST = 1024;

  /** Who am I. */
  record GetCallerIdentity() implements StsCall {}

  /** Anything else. */
  record Other(StsError error) implements StsCall {}

  /** Reads a form body. Only Action and Version are taken, each once. */
  static StsCall read(byte[] body) {
    Optional<Map<String, String>> form =
        body.length > LARGEST ? Optional.empty() : StsForm.read(body);
    if (form.isEmpty()) {
      return other("MalformedInput", 400, "The body is not a form in which each key occurs once.");
    }
    Map<String, String> parameters = new HashMap<>(form.get());
    String action = parameters.remove("Action");
    String version = parameters.remove("Version");
    if (!"GetCallerIdentity".equals(action)) {
      return other(
          "AccessDenied",
          403,
          "Of STS, this gate answers only GetCallerIdentity. Call STS directly for the rest.");
    }
    return "2011-06-15".equals(version) && parameters.isEmpty()
        ? new GetCallerIdentity()
        : other(
            "ValidationError",
            400,
            "GetCallerIdentity accepts Action and Version=2011-06-15 and nothing else.");
  }

  private static StsCall other(String code, int httpStatus, String message) {
    return new Other(new StsError(code, httpStatus, message));
  }
}
