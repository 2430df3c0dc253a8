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

  private final Asset stylesheet = Asset.load("dashboard.css", MediaType.CSS_UTF_8);
  private final Asset icon = Asset.load("icon.svg", MediaType.SVG_UTF_8);

  /** Address of the style sheet. */
  public String stylesheet() {
    return stylesheet.path();
  }

  /** Adds them to a server. */
  public void addTo(ServerBuilder server) {
    String oneDay = "public, max-age=86400";
    serve(server, "/favicon.ico", icon.answer(oneDay));
    serve(server, "/assets/icon.svg", icon.answer(oneDay));
    serve(server, stylesheet(), stylesheet.answer("public, max-age=31536000, immutable"));
  }

  private static void serve(ServerBuilder server, String path, AggregatedHttpResponse answer) {
    server
        .route()
        .path(path)
        .methods(HttpMethod.GET, HttpMethod.HEAD)
        .build((context, request) -> answer.toHttpResponse());
  }

  private static final class Asset {
    private final String path;
    private final MediaType type;
    private final byte[] content;

    private Asset(String path, MediaType type, byte[] content) {
      this.path = path;
      this.type = type;
      this.content = content;
    }

    static Asset load(String name, MediaType type) {
      try (InputStream in =
          StaticAssets.class.getResourceAsStream("/io/glueledger/query/" + name)) {
        byte[] content = Objects.requireNonNull(in, name).readAllBytes();
        int dot = name.lastIndexOf('.');
        return new Asset(
            "/assets/" + name.substring(0, dot) + "." + hash(content) + name.substring(dot),
            type,
            content);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String path() {
      return path;
    }

    AggregatedHttpResponse answer(String caching) {
      return AggregatedHttpResponse.of(
          ResponseHeaders.builder(HttpStatus.OK)
              .contentType(type)
              .set(HttpHeaderNames.CACHE_CONTROL, caching)
              .build(),
          HttpData.wrap(content));
    }

    private static String hash(byte[] content) {
      return Sha256Digest.hex(content).substring(0, HASH_DIGITS);
    }
  }
}
