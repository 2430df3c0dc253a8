/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.sight;

import io.glueledger.definition.sight.Sight.Grade;
import io.glueledger.definition.sight.Sight.Hidden;
import io.glueledger.definition.url.ParsedUrl;
import io.glueledger.definition.url.Piece.Kind;
import io.glueledger.definition.url.parser.UrlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a URL shows of itself. */
final class UrlSights {

  private UrlSights() {}

  static Sight see(String raw) {
    if (raw.isEmpty()) {
      return Sight.scanned(raw, false, false);
    }
    ParsedUrl url = UrlParser.parse(raw);
    List<Hidden> hidden = new ArrayList<>();
    url.texts(Kind.CREDENTIAL).forEach(t -> hidden.add(new Hidden(t, Grade.CREDENTIAL)));
    url.texts(Kind.HIDDEN).forEach(t -> hidden.add(new Hidden(t, Grade.UNLISTED)));
    List<String> listed = new ArrayList<>(url.hosts());
    url.parameters().stream()
        .filter(parameter -> parameter.kind() == Kind.SHOWN)
        .forEach(parameter -> listed.add(parameter.value()));
    url.path().ifPresent(listed::add);
    if (!url.parsed()) {
      return Sight.hidden(raw, Grade.UNLISTED).with(url, null, listed, hidden);
    }
    String redacted = url.redacted();
    Sight scanned = Sight.scanned(redacted, false, false);
    return new Sight(
            raw,
            scanned.text(),
            false,
            redacted.equals(raw) ? List.of(raw) : List.of(),
            scanned.hidden(),
            Optional.empty(),
            Optional.empty())
        .with(url, null, listed, hidden);
  }
}
