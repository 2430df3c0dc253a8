/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.observe;

import io.glueledger.definition.redaction.SecretScanner;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Who changed a connection, as Glue says. */
final class CallerArn {

  /** Somebody who can call AWS, as AWS writes it. */
  private static final Pattern ARN =
      Pattern.compile(
          "arn:aws[a-z-]*:(iam|sts)::[0-9]{12}:"
              + "(root|(user|assumed-role|federated-user)/[\\w+=,.@/-]{1,640})");

  private CallerArn() {}

  /**
   * What may be shown of it. An ARN is told however random a session's name looks, since it is what
   * people look for after a change around the gate; it is blanked only where it repeats a secret of
   * the connection. Any other text is scanned like all texts.
   *
   * @param secrets blanks the connection's own
   */
  static String shown(String text, UnaryOperator<String> secrets) {
    String own = secrets.apply(text);
    return ARN.matcher(text).matches() ? own : SecretScanner.blank(own);
  }
}
