/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.rights;

import io.glueledger.base.text.Printable;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One access key, whom it belongs to, and what that principal may do.
 *
 * @param accessKeyId the public id of the key: 4 to 128 letters, digits and underscores
 * @param secret what requests are signed with
 * @param principal who asks, as the ledger writes it down: 1 to 255 characters on one line
 * @param person the human behind it, by one name wherever they are named; empty for a workload
 * @param rights what it may do
 */
public record Caller(
    String accessKeyId,
    SecretAccessKey secret,
    String principal,
    Optional<String> person,
    Rights rights) {

  private static final Pattern ACCESS_KEY_ID = Pattern.compile("\\w{4,128}");
  private static final int LONGEST_PRINCIPAL = 255;

  /** Checks the id and the principal; neither message quotes the value. */
  public Caller {
    checkAccessKeyId(accessKeyId);
    checkPrincipal(principal);
    person.ifPresent(Caller::checkPrincipal);
  }

  static void checkAccessKeyId(String accessKeyId) {
    if (!ACCESS_KEY_ID.matcher(accessKeyId).matches()) {
      throw new IllegalArgumentException(
          "must be 4 to 128 letters, digits and underscores, such as AKIA followed by 16 of them");
    }
  }

  static void checkPrincipal(String principal) {
    if (principal.isBlank()
        || principal.length() > LONGEST_PRINCIPAL
        || Printable.hasControls(principal)) {
      throw new IllegalArgumentException(
          "must be 1 to " + LONGEST_PRINCIPAL + " printable characters on one line");
    }
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "Caller[accessKeyId=" + accessKeyId + ", principal=" + principal + "]";
  }
}
