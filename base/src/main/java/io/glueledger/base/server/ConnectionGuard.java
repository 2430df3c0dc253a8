/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.server;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.DecoratingHttpServiceFunction;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Keeps one host from taking all connections: each address has only so many, and a connection whose
 * first request does not arrive in time is closed, be it quiet or slow.
 */
final class ConnectionGuard implements DecoratingHttpServiceFunction {
  private static final AttributeKey<Boolean> ASKED =
      AttributeKey.valueOf(ConnectionGuard.class, "ASKED");

  private final Duration firstHead;
  private final int mostOfOne;
  private final Map<InetAddress, Integer> open = new ConcurrentHashMap<>();

  /**
   * A guard of one server.
   *
   * @param firstHead how long the head of a connection's first request may take to arrive
   * @param mostOfOne connections of one address at most
   */
  ConnectionGuard(Duration firstHead, int mostOfOne) {
    this.firstHead = firstHead;
    this.mostOfOne = mostOfOne;
  }

  /** Has a server guarded. */
  ServerBuilder addTo(ServerBuilder server) {
    return server
        .childChannelPipelineCustomizer(pipeline -> pipeline.addLast(new Watch()))
        .decorator(this);
  }

  @Override
  public HttpResponse serve(HttpService service, ServiceRequestContext context, HttpRequest request)
      throws Exception {
    Channel channel = context.log().partial().channel();
    if (channel != null) {
      channel.attr(ASKED).set(true);
    }
    return service.serve(context, request);
  }

  /** Of one connection. */
  private final class Watch extends ChannelInboundHandlerAdapter {
    @Override
    public void handlerAdded(ChannelHandlerContext context) {
      if (!(context.channel().remoteAddress() instanceof InetSocketAddress remote)) {
        return;
      }
      InetAddress address = remote.getAddress();
      boolean room = open.merge(address, 1, Integer::sum) <= mostOfOne;
      context.channel().closeFuture().addListener(closed -> left(address));
      if (!room) {
        context.channel().close();
        return;
      }
      context
          .executor()
          .schedule(
              () -> {
                if (context.channel().attr(ASKED).get() == null) {
                  context.channel().close();
                }
              },
              firstHead.toMillis(),
              TimeUnit.MILLISECONDS);
    }

    private void left(InetAddress address) {
      open.computeIfPresent(address, (known, count) -> count > 1 ? count - 1 : null);
    }
  }
}
