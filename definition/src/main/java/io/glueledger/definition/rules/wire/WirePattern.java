/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules.wire;

import java.util.regex.Pattern;

/**
 * A pattern of the service model. The whole value must fit, as AWS's own validation wants it.
 *
 * @param glues the pattern as the model writes it, for messages
 * @param pattern the same for Java, which writes characters beyond the basic plane otherwise
 * @param description what it means, as part of the sentence "Send … with …"
 */
record WirePattern(String glues, Pattern pattern, String description) {
  private static final String SUPPLEMENTARY = "\\x{10000}-\\x{10FFFF}";
  private static final String PARTITION = "arn:aws(-(cn|us-gov|iso(-[bef])?))?:";

  static final WirePattern SINGLE_LINE =
      new WirePattern(
          "[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\t]*",
          Pattern.compile("[\\u0020-\\uD7FF\\uE000-\\uFFFD" + SUPPLEMENTARY + "\\t]*"),
          "on one line, without control characters");
  static final WirePattern LINES =
      new WirePattern(
          "[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*",
          Pattern.compile("[\\u0020-\\uD7FF\\uE000-\\uFFFD" + SUPPLEMENTARY + "\\r\\n\\t]*"),
          "without control characters other than tab and line ends");
  static final WirePattern GLUE_ARN =
      of(PARTITION + "glue:.*", "the ARN of a Glue resource (arn:aws:glue:…)");
  static final WirePattern SECRET_ARN =
      of("^" + PARTITION + "secretsmanager:.*$", "the ARN of a secret (arn:aws:secretsmanager:…)");
  static final WirePattern KMS_KEY_ARN =
      of("^$|arn:aws[a-z0-9-]*:kms:.*", "the ARN of a KMS key (arn:aws:kms:…), or empty");
  static final WirePattern TOKEN_URL =
      of(
          "^(https?)://[-a-zA-Z0-9+&@#/%?=~_|!:,.;]*[-a-zA-Z0-9+&@#/%=~_|]",
          "an http or https URL of ASCII characters");
  static final WirePattern REDIRECT_URI =
      of("^(https?):\\/\\/[^\\s/$.?#].[^\\s]*$", "an http or https URL without blanks");
  static final WirePattern NO_BLANKS = of("\\S+", "without blanks");
  static final WirePattern ONE_LINE = of(".*", "on one line");
  static final WirePattern PRINTABLE_ASCII =
      of("^[\\x20-\\x7E]*$", "of printable ASCII characters");
  static final WirePattern JWT =
      of(
          "^([a-zA-Z0-9_=]+)\\.([a-zA-Z0-9_=]+)\\.([a-zA-Z0-9_\\-\\+\\/=]*)",
          "a JSON Web Token (three parts with dots between)");

  private static WirePattern of(String pattern, String description) {
    return new WirePattern(pattern, Pattern.compile(pattern), description);
  }

  boolean fits(String text) {
    return pattern.matcher(text).matches();
  }

  String inWords() {
    return "Member must satisfy regular expression pattern: " + glues;
  }
}
