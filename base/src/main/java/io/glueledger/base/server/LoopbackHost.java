/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.server;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.server.DecoratingHttpServiceFunction;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.HttpStatusException;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.glueledger.base.config.value.ListenerConfig;
import java.util.Optional;

/**
 * Serves only who has called this machine by a name or an address of its own. A web page may have a
 * name of its own resolve to loopback and then ask in its reader's browser, with a host that gives
 * it away.
 */
final class LoopbackHost implements DecoratingHttpServiceFunction {

  @Override
  public HttpResponse serve(HttpService next, ServiceRequestContext context, HttpRequest request)
      throws Exception {
    boolean own =
        Optional.ofNullable(request.authority())
            .map(LoopbackHost::withoutPort)
            .filter(ListenerConfig::isLoopback)
            .isPresent();
    if (!own) {
      throw HttpStatusException.of(HttpStatus.FORBIDDEN);
    }
    return next.serve(context, request);
  }

  private static String withoutPort(String authority) {
    int colon = authority.lastIndexOf(':');
    return colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
  }
}
