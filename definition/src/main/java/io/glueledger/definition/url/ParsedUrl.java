/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url;

import static java.util.stream.Collectors.joining;

import io.glueledger.definition.redaction.encoding.DecodedView;
import io.glueledger.definition.redaction.encoding.RedactionMarker;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A URL taken apart.
 *
 * @param dialect whose grammar it was read with
 * @param scheme in lower case without the last colon, sub-schemes included; empty if there is none
 * @param hosts in lower case without ports, in order
 * @param path database, service or path, decoded, if it is shown
 * @param parameters in order, whatever their syntax
 * @param pieces the whole text
 * @param hasCredentials whether a credential stands in it; if it was not parsed, whether one may
 * @param parsed false if it does not follow the grammar; it is one piece then, and not shown
 */
public record ParsedUrl(
    UrlDialect dialect,
    String scheme,
    List<String> hosts,
    Optional<String> path,
    List<UrlParameter> parameters,
    List<UrlPiece> pieces,
    boolean hasCredentials,
    boolean parsed) {

  /** Copies the lists. */
  public ParsedUrl {
    hosts = List.copyOf(hosts);
    parameters = List.copyOf(parameters);
    pieces = List.copyOf(pieces);
  }

  /** The text with {@link RedactionMarker#TEXT} for each piece that is not shown. */
  public String redacted() {
    return pieces.stream()
        .map(piece -> piece.kind() == UrlPiece.Kind.SHOWN ? piece.text() : RedactionMarker.TEXT)
        .collect(joining());
  }

  /** The whole text, as it was given; not to be shown. */
  public String text() {
    return pieces.stream().map(UrlPiece::text).collect(joining());
  }

  /** The pieces of {@code kind}, as they stand in the URL, and decoded where that differs. */
  public List<String> texts(UrlPiece.Kind kind) {
    Stream<String> values =
        parameters.stream().filter(p -> p.kind() == kind).map(UrlParameter::value);
    Stream<String> texts =
        pieces.stream()
            .filter(piece -> piece.kind() == kind)
            .map(UrlPiece::text)
            .flatMap(text -> Stream.of(text, DecodedView.percentDecoded(text)));
    return Stream.concat(values, texts).filter(text -> !text.isEmpty()).distinct().toList();
  }

  /** The URL may hold credentials; only what it is, is printed. */
  @Override
  public String toString() {
    return "ParsedUrl[" + dialect.id() + (parsed ? "]" : ", not parsed]");
  }
}
