/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The description of the API, written by hand as YAML and served as JSON. */
public final class OpenApi {
  private static final String RESOURCE = "/io/glueledger/query/openapi.yaml";

  private final JsonNode document;
  private final byte[] json;

  private OpenApi(JsonNode document, byte[] json) {
    this.document = document;
    this.json = json;
  }

  /** Reads it from this module. */
  public static OpenApi load() {
    try (InputStream in = OpenApi.class.getResourceAsStream(RESOURCE)) {
      JsonNode document = new YAMLMapper().readTree(Objects.requireNonNull(in, RESOURCE));
      return new OpenApi(document, new ObjectMapper().writeValueAsBytes(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document. */
  public JsonNode document() {
    return document;
  }

  /** The document, UTF-8. */
  public byte[] json() {
    return json.clone();
  }
}
