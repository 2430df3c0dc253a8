/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.call;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ARN of a connection, {@code arn:aws:glue:REGION:ACCOUNT:connection/NAME}.
 *
 * @param region the region
 * @param account the account, which is the catalog id
 * @param name the connection's name; may contain slashes
 */
public record ConnectionArn(String region, String account, String name) {

  private static final Pattern ARN =
      Pattern.compile("arn:aws[a-z-]*:glue:([^:/]*):([^:/]*):connection/(.+)", Pattern.DOTALL);

  /** Reads an ARN; empty if it is not one of a connection. */
  public static Optional<ConnectionArn> parse(String text) {
    Matcher matcher = ARN.matcher(text);
    return matcher.matches()
        ? Optional.of(new ConnectionArn(matcher.group(1), matcher.group(2), matcher.group(3)))
        : Optional.empty();
  }
}
