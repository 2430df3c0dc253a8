/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.dashboard;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.RequestHeaders;
import io.glueledger.query.http.HttpProblem;
import io.glueledger.query.http.ProblemException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where a form comes from that has an effect. */
final class FormOrigin {

  private FormOrigin() {}

  /**
   * Lets a form of this dashboard pass.
   *
   * @throws ProblemException if a page of somebody else sent it
   */
  static void check(RequestHeaders headers) {
    String site = headers.get("sec-fetch-site");
    String origin = headers.get(HttpHeaderNames.ORIGIN);
    boolean own =
        site != null
            ? site.equals("same-origin")
            : origin == null || isHost(origin, headers.authority());
    if (!own) {
      throw foreign();
    }
  }

  /** What is told of a form that is not one of this dashboard, or of another session. */
  static ProblemException foreign() {
    return new ProblemException(
        new HttpProblem(
            HttpStatus.FORBIDDEN,
            "not-allowed",
            "Form from another site",
            "This form was submitted from another site, or from another session.",
            "Open the dashboard itself and try again there."));
  }

  private static boolean isHost(String origin, @Nullable String host) {
    try {
      return host != null && host.equals(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
