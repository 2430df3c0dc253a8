/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules;

import java.util.regex.Pattern;

/**
 * A pattern of the service model. The whole value must fit, as AWS's own validation wants it.
 *
 * @param glues the pattern as the model writes it, for messages
 * @param pattern the same for Java, which writes characters beyond the basic plane otherwise
 * @param description what it means, as part of the sentence "Send … with …"
 */
record Grammar(String glues, Pattern pattern, String description) {
  private static final String SUPPLEMENTARY = "\\x{10000}-\\x{10FFFF}";
  private static final String PARTITION = "arn:aws(-(cn|us-gov|iso(-[bef])?))?:";

  static final Grammar SINGLE_LINE =
      new Grammar(
          "[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\t]*",
          Pattern.compile("[\\u0020-\\uD7FF\\uE000-\\uFFFD" + SUPPLEMENTARY + "\\t]*"),
          "on one line, without control characters");
  static final Grammar LINES =
      new Grammar(
          "[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*",
          Pattern.compile("[\\u0020-\\uD7FF\\uE000-\\uFFFD" + SUPPLEMENTARY + "\\r\\n\\t]*"),
          "without control characters other than tab and line ends");
  static final Grammar GLUE_ARN =
      of(PARTITION + "glue:.*", "the ARN of a Glue resource (arn:aws:glue:…)");
  static final Grammar SECRET_ARN =
      of("^" + PARTITION + "secretsmanager:.*$", "the ARN of a secret (arn:aws:secretsmanager:…)");
  static final Grammar KMS_KEY_ARN =
      of("^$|arn:aws[a-z0-9-]*:kms:.*", "the ARN of a KMS key (arn:aws:kms:…), or empty");
  static final Grammar TOKEN_URL =
      of(
          "^(https?)://[-a-zA-Z0-9+&@#/%?=~_|!:,.;]*[-a-zA-Z0-9+&@#/%=~_|]",
          "an http or https URL of ASCII characters");
  static final Grammar REDIRECT_URI =
      of("^(https?):\\/\\/[^\\s/$.?#].[^\\s]*$", "an http or https URL without blanks");
  static final Grammar NO_BLANKS = of("\\S+", "without blanks");
  static final Grammar ONE_LINE = of(".*", "on one line");
  static final Grammar PRINTABLE_ASCII = of("^[\\x20-\\x7E]*$", "of printable ASCII characters");
  static final Grammar JWT =
      of(
          "^([a-zA-Z0-9_=]+)\\.([a-zA-Z0-9_=]+)\\.([a-zA-Z0-9_\\-\\+\\/=]*)",
          "a JSON Web Token (three parts with dots between)");

  private static Grammar of(String pattern, String description) {
    return new Grammar(pattern, Pattern.compile(pattern), description);
  }

  boolean fits(String text) {
    return pattern.matcher(text).matches();
  }

  String inWords() {
    return "Member must satisfy regular expression pattern: " + glues;
  }
}
