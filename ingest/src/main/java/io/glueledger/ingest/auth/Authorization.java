/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.auth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of an Authorization header.
 *
 * @param accessKeyId the id of the key
 * @param date the scope's date, {@code yyyyMMdd}
 * @param region the scope's region
 * @param service the scope's service
 * @param signedHeaders names in strictly rising order, so none twice
 * @param signature the signature claimed
 */
record Authorization(
    String accessKeyId,
    String date,
    String region,
    String service,
    List<String> signedHeaders,
    Signature signature) {

  /** Longer than any real one; bounds the work on a header of an unknown sender. */
  private static final int LONGEST = 4096;

  private static final Pattern FORM =
      Pattern.compile(
          "AWS4-HMAC-SHA256 +"
              + "Credential=(\\w{1,128})/(\\d{8})/([a-z0-9-]{1,64})/([a-z0-9-]{1,64})/aws4_request, *"
              + "SignedHeaders=([a-z0-9;_-]{1,2048}), *"
              + "Signature=([0-9a-f]{64})");

  /** Reads the header strictly: lower-case hex, sorted header names, the parts in AWS's order. */
  static Optional<Authorization> parse(String header) {
    if (header.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher parts = FORM.matcher(header);
    if (!parts.matches()) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (String name : parts.group(5).split(";", -1)) {
      if (name.isEmpty()
          || (!names.isEmpty() && names.get(names.size() - 1).compareTo(name) >= 0)) {
        return Optional.empty();
      }
      names.add(name);
    }
    return Optional.of(
        new Authorization(
            parts.group(1),
            parts.group(2),
            parts.group(3),
            parts.group(4),
            List.copyOf(names),
            Signature.ofHex(parts.group(6))));
  }

  String scope() {
    return date + "/" + region + "/" + service + "/aws4_request";
  }
}
