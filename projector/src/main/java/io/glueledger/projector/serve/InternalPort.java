/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.serve;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.ResponseHeadersBuilder;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.glueledger.projector.codec.CanonicalAvro;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The routes under {@code /internal/v1}; see docs/internal-port.md. */
final class InternalPort implements HttpService {

  static final String LAG = "glue-ledger-lag";

  private static final Logger LOG = LoggerFactory.getLogger(InternalPort.class);
  private static final String PATH = "/internal/v1/";
  private static final MediaType AVRO = MediaType.create("avro", "binary");

  private static final Map<String, BiFunction<Question, Asked, SpecificRecord>> ROUTES =
      Map.of(
          "overview", Answers::overview,
          "connection", Answers::connection,
          "connections", Answers::connections,
          "version", Answers::version,
          "versions", Answers::versions,
          "change", Answers::change,
          "changes", Answers::changes,
          "findings", Answers::findings);

  private final Supplier<Optional<Partitions>> partitions;
  private final InternalToken token;

  private InternalPort(Supplier<Optional<Partitions>> partitions, InternalToken token) {
    this.partitions = partitions;
    this.token = token;
  }

  /**
   * Adds the routes.
   *
   * @param partitions what is served; empty while the projector starts
   */
  static void add(
      ServerBuilder server, Supplier<Optional<Partitions>> partitions, InternalToken token) {
    server.serviceUnder(PATH, new InternalPort(partitions, token));
  }

  @Override
  public HttpResponse serve(ServiceRequestContext ctx, HttpRequest request) {
    if (!token.admits(request.headers().get(HttpHeaderNames.AUTHORIZATION))) {
      return text(HttpStatus.UNAUTHORIZED, "the token is missing or wrong");
    }
    if (request.method() != HttpMethod.GET) {
      return text(HttpStatus.METHOD_NOT_ALLOWED, "only GET is answered");
    }
    boolean json = request.headers().accept().stream().anyMatch(range -> range.is(MediaType.JSON));
    String route = ctx.path().substring(PATH.length());
    // Rows may come from disk, which an event loop must not wait for.
    return HttpResponse.of(
        CompletableFuture.supplyAsync(
            () -> answer(route, ctx.query(), json), ctx.blockingTaskExecutor()));
  }

  private HttpResponse answer(
      String route, @org.jspecify.annotations.Nullable String query, boolean json) {
    try {
      Partitions here =
          partitions.get().orElseThrow(() -> Refusal.unavailable("the projector is starting"));
      if (route.equals("instances")) {
        return body(here.instances(), new Asked(here), json);
      }
      BiFunction<Question, Asked, SpecificRecord> answer = ROUTES.get(route);
      if (answer == null) {
        throw Refusal.unknown("there is no such path");
      }
      Asked asked = new Asked(here);
      return body(answer.apply(new Question(query), asked), asked, json);
    } catch (Refusal e) {
      return text(e.status(), String.valueOf(e.getMessage()));
    } catch (InvalidStateStoreException e) {
      return text(HttpStatus.SERVICE_UNAVAILABLE, "the partition is moving");
    } catch (RuntimeException e) {
      LOG.atError().addKeyValue("route", route).setCause(e).log("A question could not be answered");
      return text(HttpStatus.INTERNAL_SERVER_ERROR, "the projector has logged why");
    }
  }

  private static HttpResponse body(SpecificRecord answer, Asked asked, boolean json) {
    ResponseHeadersBuilder headers =
        ResponseHeaders.builder(HttpStatus.OK).contentType(json ? MediaType.JSON_UTF_8 : AVRO);
    asked.lag().ifPresent(lag -> headers.add(LAG, Long.toString(lag)));
    return HttpResponse.of(
        headers.build(),
        json
            ? HttpData.ofUtf8(CanonicalAvro.json(answer))
            : HttpData.wrap(CanonicalAvro.bytes(answer)));
  }

  private static HttpResponse text(HttpStatus status, String text) {
    return HttpResponse.of(status, MediaType.PLAIN_TEXT_UTF_8, text + "\n");
  }
}
