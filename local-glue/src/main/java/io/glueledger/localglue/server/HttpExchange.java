/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.server;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpResponseWriter;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.ResponseHeadersBuilder;
import com.linecorp.armeria.common.stream.ClosedStreamException;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.glueledger.localglue.fault.AnswerDelivery;
import io.glueledger.localglue.reply.ServiceError;
import io.glueledger.localglue.reply.ServiceReply;
import io.netty.channel.Channel;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;

/**
 * The answering side of one request.
 *
 * @param context the request's context
 * @param response completed when something is answered
 */
record HttpExchange(ServiceRequestContext context, CompletableFuture<HttpResponse> response) {

  /** Answers as is. */
  void answer(ServiceReply reply) {
    response.complete(response(reply));
  }

  /**
   * Answers in the way that was switched on.
   *
   * @param answered told the status and the error code before the answer goes out, if one does
   */
  void deliver(
      ServiceReply reply, AnswerDelivery delivery, BiConsumer<Integer, Optional<String>> answered) {
    if (delivery == AnswerDelivery.DROPPED) {
      drop();
      return;
    }
    ServiceReply broken =
        switch (delivery) {
          case SERVER_ERROR -> ServiceReply.refused(ServiceError.internal());
          case EMPTY ->
              new ServiceReply(
                  200, ServiceReply.AWS_JSON, "", Optional.empty(), reply.appliedOrders());
          case WHOLE, HALF, DROPPED -> reply;
        };
    answered.accept(broken.status(), broken.errorCode());
    if (delivery == AnswerDelivery.HALF) {
      half(broken);
    } else {
      answer(broken);
    }
  }

  /** Closes an HTTP/1 connection, or resets an HTTP/2 stream, without an answer. */
  void drop() {
    if (context.sessionProtocol().isMultiplex()) {
      response.completeExceptionally(ClosedStreamException.get());
    } else {
      close();
    }
  }

  private void half(ServiceReply reply) {
    HttpData content = HttpData.ofUtf8(reply.content());
    HttpResponseWriter writer = HttpResponse.streaming();
    response.complete(writer);
    writer.write(headers(reply).setLong(HttpHeaderNames.CONTENT_LENGTH, content.length()).build());
    writer.write(HttpData.copyOf(content.array(), 0, content.length() / 2));
    // What was consumed is with the connection's event loop; a task behind it comes after the
    // write.
    writer
        .whenConsumed()
        .thenRunAsync(() -> breakOff(writer), context.eventLoop().withoutContext());
  }

  private void breakOff(HttpResponseWriter writer) {
    if (context.sessionProtocol().isMultiplex()) {
      writer.close(ClosedStreamException.get());
    } else {
      close();
    }
  }

  private void close() {
    Channel channel = context.log().partial().channel();
    if (channel != null) {
      channel.flush();
      channel.close();
    }
  }

  private static HttpResponse response(ServiceReply reply) {
    return HttpResponse.of(headers(reply).build(), HttpData.ofUtf8(reply.content()));
  }

  static ResponseHeadersBuilder headers(ServiceReply reply) {
    return ResponseHeaders.builder(reply.status())
        .set(HttpHeaderNames.CONTENT_TYPE, reply.contentType())
        .set("x-amzn-requestid", requestId());
  }

  /** Ids are only to be told apart, so no secure randomness is spent on them. */
  private static String requestId() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
