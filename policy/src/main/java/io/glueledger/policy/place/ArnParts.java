/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.place;

import java.util.List;

/** Parts of Amazon Resource Names: {@code arn:partition:service:region:account:resource}. */
public final class ArnParts {
  private static final int REGION = 3;
  private static final int ACCOUNT = 4;
  private static final int RESOURCE = 5;
  private static final String SECRET = "secret:";

  /** Secrets Manager adds a hyphen and six characters to the name of a secret in its ARN. */
  private static final int SUFFIX = 7;

  private ArnParts() {}

  /** The account; empty if the text is no ARN or its ARN has none. */
  public static String account(String text) {
    return part(text, ACCOUNT);
  }

  /** The region; empty if the text is no ARN or its ARN has none. */
  public static String region(String text) {
    return part(text, REGION);
  }

  /**
   * The name of a secret by its ARN, which may lack the suffix; a text that is no ARN is a name.
   */
  public static String secretName(String text) {
    String resource = part(text, RESOURCE);
    if (!resource.startsWith(SECRET)) {
      return text;
    }
    String name = resource.substring(SECRET.length());
    int end = name.length() - SUFFIX;
    return end > 0 && name.charAt(end) == '-' ? name.substring(0, end) : name;
  }

  private static String part(String text, int index) {
    List<String> parts = List.of(text.split(":", RESOURCE + 1));
    return parts.size() > RESOURCE && parts.get(0).equals("arn") ? parts.get(index) : "";
  }
}
