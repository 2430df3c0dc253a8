/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url.parser;

import io.glueledger.definition.url.ParsedUrl;
import io.glueledger.definition.url.UrlDialect;
import io.glueledger.definition.url.UrlParameter;
import io.glueledger.definition.url.UrlPiece;
import io.glueledger.definition.url.UrlPiece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what a parser finds, left to right. Not safe for use by several threads. */
final class UrlWriter {

  private UrlDialect dialect;
  private String scheme = "";
  private final List<String> hosts = new ArrayList<>();
  private final List<UrlParameter> parameters = new ArrayList<>();
  private final List<UrlPiece> pieces = new ArrayList<>();
  private @Nullable String path;

  UrlWriter(UrlDialect dialect) {
    this.dialect = dialect;
  }

  /** What follows is a URL of another dialect, beside the ones before. */
  void dialect(UrlDialect next) {
    dialect = next;
  }

  UrlDialect dialect() {
    return dialect;
  }

  String schemeName() {
    return scheme;
  }

  void scheme(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    scheme = lower.endsWith(":") ? lower.substring(0, lower.length() - 1) : lower;
  }

  void show(String text) {
    piece(text, Kind.SHOWN);
  }

  void piece(String text, Kind kind) {
    if (!text.isEmpty()) {
      pieces.add(new UrlPiece(text, kind));
    }
  }

  void host(String text) {
    show(text);
    hostFact(text);
  }

  /** A host, with a port perhaps, that is written as the value of a parameter. */
  void hostFact(String text) {
    int colon = text.lastIndexOf(':');
    boolean port = colon > 0 && (text.indexOf(':') == colon || text.startsWith("["));
    String host = port && !text.endsWith("]") ? text.substring(0, colon) : text;
    hosts.add(host.toLowerCase(Locale.ROOT));
  }

  void path(String decoded) {
    path = decoded;
  }

  void parameter(UrlParameter parameter) {
    parameters.add(parameter);
  }

  ParsedUrl parsed() {
    boolean credentials = pieces.stream().anyMatch(piece -> piece.kind() == Kind.CREDENTIAL);
    return new ParsedUrl(
        dialect, scheme, hosts, Optional.ofNullable(path), parameters, pieces, credentials, true);
  }
}
