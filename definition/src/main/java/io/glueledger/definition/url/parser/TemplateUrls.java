/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url.parser;

import io.glueledger.definition.url.ConnectorTemplate;
import io.glueledger.definition.url.ParsedUrl;
import io.glueledger.definition.url.UrlDialect;
import java.util.List;
import java.util.Optional;

/** The URLs of a connector's template, one after the other; what stands between them is shown. */
final class TemplateUrls {

  private TemplateUrls() {}

  /** Empty if one of the URLs cannot be read. */
  static Optional<ParsedUrl> parse(String text) {
    Optional<List<String>> urls = ConnectorTemplate.urls(text);
    if (urls.isEmpty()) {
      return Optional.empty();
    }
    UrlWriter writer = new UrlWriter(UrlDialect.of(urls.get().get(0)));
    int at = 0;
    for (String url : urls.get()) {
      int start = text.indexOf("=" + url + "\"", at) + 1;
      writer.show(text.substring(at, start));
      writer.dialect(UrlDialect.of(url));
      if (url.isEmpty() || !UrlParser.read(url, writer)) {
        return Optional.empty();
      }
      at = start + url.length();
    }
    writer.show(text.substring(at));
    writer.dialect(UrlDialect.of(urls.get().get(0)));
    return Optional.of(writer.parsed());
  }
}
