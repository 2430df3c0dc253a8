/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import io.glueledger.definition.redaction.encoding.RedactionMarker;
import io.glueledger.definition.redaction.encoding.SecretFinder;
import io.glueledger.definition.redaction.encoding.TextSpans;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The values of one request that are not shown. They live in memory for the length of the request
 * and serve to keep them out of every other text: the definition, Glue's error, a user agent.
 *
 * <p>Nothing but their number can be asked of them, and {@link #toString()} tells no more.
 * Immutable.
 */
public final class RequestSecrets {

  private static final RequestSecrets NONE = new RequestSecrets(Set.of());

  private final SecretFinder finder;
  private final int size;

  private RequestSecrets(Set<String> values) {
    this.finder = new SecretFinder(values);
    this.size = values.size();
  }

  /** No secrets: what a request without a definition has. */
  public static RequestSecrets none() {
    return NONE;
  }

  /** The given values; blank ones are left out. */
  public static RequestSecrets of(Collection<String> values) {
    Set<String> distinct = new LinkedHashSet<>(values);
    distinct.removeIf(String::isBlank);
    return distinct.isEmpty() ? NONE : new RequestSecrets(distinct);
  }

  /** How many distinct values are kept. */
  public int size() {
    return size;
  }

  /**
   * {@code text} with {@link RedactionMarker#TEXT} for each occurrence of any of them, in any
   * encoding that {@link SecretFinder} knows. It does not look for unknown secrets; {@link
   * SecretScanner} does.
   */
  public String blank(String text) {
    TextSpans spans = finder.find(text);
    return spans.isEmpty() ? text : spans.replacedIn(text, RedactionMarker.TEXT);
  }

  /**
   * {@code text}, a sentence of Glue, say, or a name, without any of them and without what looks
   * like a secret.
   */
  public String redacted(String text) {
    return blank(SecretScanner.blank(text));
  }

  @Override
  public String toString() {
    return "Secrets[" + size + "]";
  }
}
