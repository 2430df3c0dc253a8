/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.tag;

import com.fasterxml.jackson.databind.JsonNode;
import io.glueledger.localglue.reply.ServiceError;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tags in requests, and the rules for them that are not in the model. */
public final class TagRules {

  /** How many tags a resource may have. */
  static final int MOST = 50;

  private TagRules() {}

  /** Reads a map of tags; a missing one is empty. */
  public static Map<String, String> read(JsonNode tags) {
    Map<String, String> read = new LinkedHashMap<>();
    tags.properties().forEach(entry -> read.put(entry.getKey(), entry.getValue().asText()));
    return read;
  }

  /** Refuses too many tags, and keys that AWS keeps for itself. */
  public static Optional<ServiceError> refuse(Collection<String> keys) {
    if (keys.size() > MOST) {
      return Optional.of(
          ServiceError.invalidInput("A resource can have at most " + MOST + " tags."));
    }
    return keys.stream()
        .filter(key -> key.toLowerCase(Locale.ROOT).startsWith("aws:"))
        .findFirst()
        .map(key -> ServiceError.invalidInput("Tag keys beginning with aws: are reserved."));
  }
}
