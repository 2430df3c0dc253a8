/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.call;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who asks, as far as a service that checks no signature can tell.
 *
 * @param accessKeyId the access key id of the signature, if there is one
 */
public record CallerId(Optional<String> accessKeyId) {

  private static final Pattern CREDENTIAL =
      Pattern.compile("Credential=([A-Za-z0-9_+=,.@-]{1,128})/");

  /** Reads an {@code Authorization} header of signature version 4. */
  public static CallerId of(Optional<String> authorization) {
    return new CallerId(
        authorization.map(CREDENTIAL::matcher).filter(Matcher::find).map(m -> m.group(1)));
  }

  /** The ARN under which the service knows the caller. */
  public String arn(String account) {
    return "arn:aws:iam::" + account + accessKeyId.map(id -> ":user/" + id).orElse(":root");
  }
}
