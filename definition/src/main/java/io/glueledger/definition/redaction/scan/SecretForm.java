/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction.scan;

import io.glueledger.definition.redaction.encoding.TextSpans;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One form in which credentials are written. Every pattern starts at a fixed word or a token
 * boundary and goes on with possessive or bounded character classes only, so that the time is
 * linear in the text.
 *
 * @param landmark what every text of the form has in it, in lower case: it is looked for first,
 *     because it is cheap to find, and nearly never there
 * @param pattern of which the first group is the credential
 */
record SecretForm(String landmark, Pattern pattern) {

  /** The form of {@code pattern}, as it is written. */
  static SecretForm form(String landmark, String pattern) {
    return new SecretForm(landmark, Pattern.compile(pattern));
  }

  /** A token that begins where no letter or digit is before it. */
  static SecretForm token(String landmark, String pattern) {
    return form(landmark, "(?<![A-Za-z0-9])(" + pattern + ")");
  }

  /** Adds the credentials of {@code text}; {@code lower} is the same in lower case. */
  void find(String text, String lower, TextSpans spans) {
    if (lower.contains(landmark)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        if (!HarmlessValues.isNone(matcher.group(1))) {
          spans.add(matcher.start(1), matcher.end(1));
        }
      }
    }
  }
}
