/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.server;

import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.glueledger.localglue.fault.FaultPlan;
import io.glueledger.localglue.fault.FaultSwitches;
import io.glueledger.localglue.journal.Journal;
import io.glueledger.localglue.journal.PendingEntry;
import io.glueledger.localglue.reply.ServiceError;
import io.glueledger.localglue.reply.ServiceReply;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of one request: read, met with the faults that are on, journalled, done, answered. All of
 * it runs on the connection's event loop; nothing blocks.
 *
 * @param reader reads requests
 * @param journal notes them
 * @param faults what goes wrong
 * @param clock the service's time
 */
public record GlueEndpoint(
    RequestReader reader, Journal journal, FaultSwitches faults, InstantSource clock)
    implements HttpService {

  private static final Logger log = LoggerFactory.getLogger(GlueEndpoint.class);

  @Override
  public HttpResponse serve(ServiceRequestContext ctx, HttpRequest req) {
    return HttpResponse.of(
        req.aggregate()
            .thenCompose(
                request -> {
                  HttpExchange exchange = new HttpExchange(ctx, new CompletableFuture<>());
                  answer(exchange, request);
                  return exchange.response();
                }));
  }

  private void answer(HttpExchange exchange, AggregatedHttpRequest request) {
    if (request.method() != HttpMethod.POST || !exchange.context().path().equals("/")) {
      exchange.answer(
          ServiceReply.refused(
              ServiceError.unknownOperation("Requests are POST / and nothing else.")));
      return;
    }
    PendingCall call = reader.read(request.headers(), request.content().array());
    FaultPlan plan = faults.meet(call.received().operation(), call.target());
    PendingEntry taken = journal.take(clock.instant(), call.received(), plan.kinds());
    after(exchange, plan.before(), () -> apply(exchange, call, plan, taken));
  }

  private static void apply(
      HttpExchange exchange, PendingCall call, FaultPlan plan, PendingEntry taken) {
    if (plan.droppedBefore()) {
      after(exchange, plan.after(), exchange::drop);
      return;
    }
    ServiceReply reply =
        plan.refusal()
            .map(ServiceReply::refused)
            .orElseGet(() -> call.work().apply(plan.oauthFailure()));
    taken.applied(reply.appliedOrders());
    after(exchange, plan.after(), () -> exchange.deliver(reply, plan.delivery(), taken::answered));
  }

  private static void after(HttpExchange exchange, Duration delay, Runnable step) {
    Runnable guarded =
        () -> {
          try {
            step.run();
          } catch (RuntimeException e) {
            log.atError().setCause(e).log("A request could not be answered");
            exchange.answer(ServiceReply.refused(ServiceError.internal()));
          }
        };
    if (delay.isZero()) {
      guarded.run();
    } else {
      exchange.context().eventLoop().schedule(guarded, delay.toNanos(), TimeUnit.NANOSECONDS);
    }
  }
}
