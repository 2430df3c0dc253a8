/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import io.glueledger.definition.redaction.encoding.RedactionMarker;
import io.glueledger.definition.redaction.scan.SecretText;

/**
 * Finds what looks like a secret in free text: documented forms of access keys and tokens, private
 * keys, values assigned to names of secrets, user information of URLs, long random tokens; also
 * percent-encoded or JSON-escaped; what is enclosed by the tags of a secret's name, assigned by SQL
 * or given to a command. Deterministic, stateless, and linear in the length of the text.
 *
 * <p>ARNs, {@code s3://} locations, host names, UUIDs, ids of AWS resources, digests and commits,
 * the ids that CloudFormation and CDK generate, distinguished names and prose about secrets are
 * none. A short word that nothing announces cannot be told from any other.
 */
public final class SecretScanner {

  private SecretScanner() {}

  /** Whether anything in {@code text} looks like a secret. */
  public static boolean looksSecret(String text) {
    return !SecretText.find(text).isEmpty();
  }

  /** {@code text} with {@link RedactionMarker#TEXT} for each part that looks like a secret. */
  public static String blank(String text) {
    return SecretText.find(text).replacedIn(text, RedactionMarker.TEXT);
  }
}
