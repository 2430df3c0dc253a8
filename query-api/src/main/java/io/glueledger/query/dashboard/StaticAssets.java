/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.dashboard;

import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.ServerBuilder;
import io.glueledger.base.text.Sha256Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The style sheet and the icon. Their addresses hold a hash, so browsers may keep them for good.
 */
public final class StaticAssets {
  private static final int HASH_DIGITS = 12;

  private final Asset stylesheet =
      Asset.load("dashboard.css", MediaType.CSS_UTF_8, "public, max-age=31536000, immutable");
  private final Asset icon = Asset.load("icon.svg", MediaType.SVG_UTF_8, "public, max-age=86400");

  /** Address of the style sheet. */
  public String stylesheet() {
    return stylesheet.path();
  }

  /** Adds them to a server. */
  public void addTo(ServerBuilder server) {
    serve(server, "/favicon.ico", icon);
    serve(server, "/assets/icon.svg", icon);
    serve(server, stylesheet(), stylesheet);
  }

  private static void serve(ServerBuilder server, String path, Asset asset) {
    server
        .route()
        .path(path)
        .methods(HttpMethod.GET, HttpMethod.HEAD)
        .build((context, request) -> asset.answer().toHttpResponse());
  }

  /** A file and the address that changes when it does. */
  private record Asset(String path, AggregatedHttpResponse answer) {
    static Asset load(String name, MediaType type, String caching) {
      try (InputStream in =
          StaticAssets.class.getResourceAsStream("/io/glueledger/query/" + name)) {
        byte[] content = Objects.requireNonNull(in, name).readAllBytes();
        String hash = Sha256Digest.hex(content).substring(0, HASH_DIGITS);
        int dot = name.lastIndexOf('.');
        ResponseHeaders headers =
            ResponseHeaders.builder(HttpStatus.OK)
                .contentType(type)
                .set(HttpHeaderNames.CACHE_CONTROL, caching)
                .build();
        return new Asset(
            "/assets/" + name.substring(0, dot) + "." + hash + name.substring(dot),
            AggregatedHttpResponse.of(headers, HttpData.wrap(content)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
