/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.server;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.ResponseHeadersBuilder;
import com.linecorp.armeria.server.DecoratingHttpServiceFunction;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;

/**
 * What every answer tells browsers: run no script at all, be in nobody's frame, believe the content
 * type, and keep addresses, which hold names of connections, from other sites.
 */
final class SecurityHeaders implements DecoratingHttpServiceFunction {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";
  private static final String ONE_YEAR = "max-age=31536000";

  private final boolean overTls;

  /**
   * Headers for one listener.
   *
   * @param overTls browsers come over HTTPS, and shall never come without
   */
  SecurityHeaders(boolean overTls) {
    this.overTls = overTls;
  }

  @Override
  public HttpResponse serve(HttpService service, ServiceRequestContext context, HttpRequest request)
      throws Exception {
    return service.serve(context, request).mapHeaders(this::addTo);
  }

  /** The headers with these. */
  ResponseHeaders addTo(ResponseHeaders headers) {
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
