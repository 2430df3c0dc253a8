/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol.json;

import io.glueledger.base.text.Printable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The way to a member, put into words only when something is wrong with it. */
record BodyPath(@Nullable BodyPath parent, String step) {

  static final BodyPath ROOT = new BodyPath(null, "");

  private static final Pattern PLAIN_KEY = Pattern.compile("[\\w.:/@-]{1,128}");

  BodyPath member(String name) {
    return new BodyPath(this, "." + name);
  }

  BodyPath unknownMember(String name) {
    return new BodyPath(this, "." + Printable.word(name, 64));
  }

  /** Keys are the caller's own words: those that are not plain are counted, not quoted. */
  BodyPath key(String key) {
    return PLAIN_KEY.matcher(key).matches()
        ? member(key)
        : new BodyPath(this, "[a key of " + key.length() + " characters]");
  }

  BodyPath index(int index) {
    return new BodyPath(this, "[" + index + "]");
  }

  @Override
  public String toString() {
    StringBuilder path = new StringBuilder();
    append(path);
    if (path.isEmpty()) {
      return "The body";
    }
    return path.charAt(0) == '.' ? path.substring(1) : path.toString();
  }

  private void append(StringBuilder path) {
    if (parent != null) {
      parent.append(path);
    }
    path.append(step);
  }
}
