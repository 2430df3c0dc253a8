/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction.exposure;

import io.glueledger.definition.redaction.exposure.ValueExposure.Grade;
import io.glueledger.definition.redaction.exposure.ValueExposure.Hidden;
import io.glueledger.definition.url.ParsedUrl;
import io.glueledger.definition.url.UrlPiece.Kind;
import io.glueledger.definition.url.parser.UrlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a URL shows of itself. */
final class UrlExposure {

  /** An image of Amazon ECR, as connectors of AWS Marketplace are; elsewhere a colon hides more. */
  private static final Pattern ECR_IMAGE =
      Pattern.compile(
          "https://[0-9]{12}\\.dkr\\.ecr\\.[a-z0-9-]{1,32}\\.amazonaws\\.com(?:\\.cn)?"
              + "/[a-z0-9._/-]{1,255}:[A-Za-z0-9._-]{1,128}");

  private UrlExposure() {}

  static ValueExposure see(String raw) {
    if (raw.isEmpty()) {
      return ValueExposure.scanned(raw, false, false);
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
      return ValueExposure.hidden(raw, Grade.UNLISTED).with(url, null, listed, hidden);
    }
    if (ECR_IMAGE.matcher(raw).matches()) {
      return ValueExposure.scanned(raw, true, false).with(url, null, listed, List.of());
    }
    String redacted = url.redacted();
    ValueExposure scanned = ValueExposure.scanned(redacted, false, false);
    if (redacted.equals(raw)) {
      listed.add(raw);
    }
    hidden.addAll(scanned.hidden());
    return ValueExposure.of(raw, scanned.text().orElse(null), false, List.of(), List.of())
        .with(url, null, listed, hidden);
  }
}
