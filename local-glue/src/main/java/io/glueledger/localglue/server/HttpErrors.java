/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.server;

import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.stream.ClosedStreamException;
import com.linecorp.armeria.server.ServerErrorHandler;
import com.linecorp.armeria.server.ServiceConfig;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.glueledger.localglue.reply.ServiceError;
import io.glueledger.localglue.reply.ServiceReply;
import org.jspecify.annotations.Nullable;

/** Gives the errors that the HTTP layer answers by itself the form of the service's errors. */
final class HttpErrors implements ServerErrorHandler {

  /**
   * Lets a dropped answer through as it is, which resets its HTTP/2 stream. For all else the HTTP
   * layer chooses a status, and it is rendered below.
   */
  @Override
  public @Nullable HttpResponse onServiceException(ServiceRequestContext ctx, Throwable cause) {
    return cause instanceof ClosedStreamException ? HttpResponse.ofFailure(cause) : null;
  }

  @Override
  public AggregatedHttpResponse renderStatus(
      @Nullable ServiceRequestContext ctx,
      ServiceConfig config,
      @Nullable RequestHeaders headers,
      HttpStatus status,
      @Nullable String description,
      @Nullable Throwable cause) {
    ServiceReply reply = ServiceReply.refused(error(status));
    return AggregatedHttpResponse.of(
        HttpExchange.headers(reply).build(), HttpData.ofUtf8(reply.content()));
  }

  private static ServiceError error(HttpStatus status) {
    if (status.equals(HttpStatus.REQUEST_ENTITY_TOO_LARGE)) {
      return ServiceError.tooLarge();
    }
    return status.isServerError()
        ? ServiceError.internal()
        : new ServiceError(status.code(), "UnknownOperationException", status.reasonPhrase());
  }
}
