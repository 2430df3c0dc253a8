/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.server;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.ResponseHeadersBuilder;

/**
 * What every answer tells browsers: run no script at all, be in nobody's frame, believe the content
 * type, and keep addresses, which hold names of connections, from other sites.
 */
final class SecurityHeaders {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";
  private static final String ONE_YEAR = "max-age=31536000";

  private SecurityHeaders() {}

  /**
   * Adds them.
   *
   * @param overTls browsers come over HTTPS, and shall never come without
   */
  static ResponseHeaders add(ResponseHeaders headers, boolean overTls) {
    ResponseHeadersBuilder builder =
        headers.toBuilder()
            .set(HttpHeaderNames.CONTENT_SECURITY_POLICY, POLICY)
            .set(HttpHeaderNames.X_CONTENT_TYPE_OPTIONS, "nosniff")
            .set(HttpHeaderNames.X_FRAME_OPTIONS, "DENY")
            // Not no-referrer: browsers would then send "Origin: null" with the sign-in form.
            .set(HttpHeaderNames.REFERRER_POLICY, "same-origin")
            .set("cross-origin-opener-policy", "same-origin")
            .set("cross-origin-resource-policy", "same-origin");
    if (overTls) {
      builder.set(HttpHeaderNames.STRICT_TRANSPORT_SECURITY, ONE_YEAR);
    }
    return builder.build();
  }
}
