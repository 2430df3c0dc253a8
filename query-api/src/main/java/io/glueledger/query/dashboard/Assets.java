/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.dashboard;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import io.glueledger.query.http.Target;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * The style sheet and the icon. Their addresses hold a hash, so browsers may keep them for good.
 */
final class Assets {
  private static final int HASH_DIGITS = 12;

  private final Asset stylesheet = Asset.load("dashboard.css", MediaType.CSS_UTF_8);
  private final Asset icon = Asset.load("icon.svg", MediaType.SVG_UTF_8);

  String stylesheet() {
    return stylesheet.path();
  }

  Optional<HttpResponse> at(Target target) {
    String path = "/" + String.join("/", target.segments());
    if (path.equals("/favicon.ico") || path.equals("/assets/icon.svg")) {
      return Optional.of(icon.answer("public, max-age=86400"));
    }
    return path.equals(stylesheet.path())
        ? Optional.of(stylesheet.answer("public, max-age=31536000, immutable"))
        : Optional.empty();
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
      try (InputStream in = Assets.class.getResourceAsStream("/io/glueledger/query/" + name)) {
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

    HttpResponse answer(String caching) {
      return HttpResponse.of(
          ResponseHeaders.builder(HttpStatus.OK)
              .contentType(type)
              .set(HttpHeaderNames.CACHE_CONTROL, caching)
              .build(),
          HttpData.wrap(content));
    }

    private static String hash(byte[] content) {
      try {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
        return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every Java has SHA-256", e);
      }
    }
  }
}
