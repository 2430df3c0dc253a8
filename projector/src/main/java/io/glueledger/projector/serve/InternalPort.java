/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.serve;

import com.linecorp.armeria.common.AggregatedHttpRequest;
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
import io.glueledger.base.server.BearerToken;
import io.glueledger.schemas.readmodel.CanonicalAvro;
import io.glueledger.schemas.readmodel.InternalPath;
import io.glueledger.schemas.readmodel.KnownReleases;
import io.glueledger.schemas.readmodel.PortSchemas;
import io.glueledger.schemas.readmodel.ReadPositions;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The routes under {@link InternalPath#ROOT}; see docs/internal-port.md. */
final class InternalPort implements HttpService {

  static final String LAG = "glue-ledger-lag";

  private static final Logger LOG = LoggerFactory.getLogger(InternalPort.class);
  private static final MediaType AVRO = MediaType.create("avro", "binary");

  private static final Map<String, RequestHandler<?>> HANDLERS =
      Map.ofEntries(
          handler(InternalPath.INSTANCES, (request, reader) -> reader.instances()),
          handler(InternalPath.OVERVIEW, RequestAnswers::overview),
          handler(InternalPath.CONNECTION, RequestAnswers::connection),
          handler(InternalPath.CONNECTIONS, RequestAnswers::connections),
          handler(InternalPath.VERSION, RequestAnswers::version),
          handler(InternalPath.VERSIONS, RequestAnswers::versions),
          handler(InternalPath.CHANGE, RequestAnswers::change),
          handler(InternalPath.CHANGES, RequestAnswers::changes),
          handler(InternalPath.FINDINGS, RequestAnswers::findings),
          handler(InternalPath.CLOSED_FINDINGS, RequestAnswers::closedFindings),
          handler(InternalPath.REVIEW, RequestAnswers::review),
          handler(InternalPath.COMPARE, RequestAnswers::compare),
          handler(InternalPath.DIFFERENCES, RequestAnswers::differences),
          handler(InternalPath.FEED, FeedAnswer::of),
          handler(InternalPath.DAYS, RequestAnswers::days),
          handler(InternalPath.PACKS, RequestAnswers::packs),
          handler(InternalPath.PACK, RequestAnswers::pack),
          handler(InternalPath.ACCESSES, RequestAnswers::accesses));

  private record RequestHandler<Q extends SpecificRecord>(
      Class<Q> request, BiFunction<Q, PartitionReader, ? extends SpecificRecord> answer) {
    SpecificRecord answer(byte[] body, PortSchemas asker, PartitionReader reader) {
      Q decoded;
      try {
        Optional<String> unheard = asker.unheard(request);
        if (unheard.isPresent()) {
          throw RefusedRequest.ofNewerRelease(unheard.get());
        }
        decoded = asker.read(request, body);
      } catch (RefusedRequest e) {
        throw e;
      } catch (RuntimeException e) {
        // Avro throws more than one kind for bytes that are none of its own.
        throw RefusedRequest.wrong("the body is no " + request.getSimpleName());
      }
      return answer.apply(decoded, reader);
    }
  }

  private final Supplier<Optional<ServedPartitions>> partitions;
  private final BearerToken token;
  private final KnownReleases releases = new KnownReleases();

  private InternalPort(Supplier<Optional<ServedPartitions>> partitions, BearerToken token) {
    this.partitions = partitions;
    this.token = token;
  }

  /**
   * Adds the routes.
   *
   * @param partitions what is served; empty while the projector starts
   */
  static void add(
      ServerBuilder server, Supplier<Optional<ServedPartitions>> partitions, BearerToken token) {
    server.serviceUnder(InternalPath.ROOT, new InternalPort(partitions, token));
  }

  @Override
  public HttpResponse serve(ServiceRequestContext ctx, HttpRequest request) {
    if (!token.admits(request.headers().get(HttpHeaderNames.AUTHORIZATION))) {
      return text(HttpStatus.UNAUTHORIZED, "the token is missing or wrong");
    }
    if (request.method() != HttpMethod.POST) {
      return text(HttpStatus.METHOD_NOT_ALLOWED, "only POST is answered");
    }
    boolean json = request.headers().accept().stream().anyMatch(range -> range.is(MediaType.JSON));
    // Rows may come from disk, which an event loop must not wait for.
    return HttpResponse.of(
        request
            .aggregate()
            .thenApplyAsync(whole -> answer(ctx.path(), whole, json), ctx.blockingTaskExecutor()));
  }

  private HttpResponse answer(String path, AggregatedHttpRequest request, boolean json) {
    try {
      if (path.equals(PortSchemas.PATH)) {
        return introduced(request.contentUtf8());
      }
      ServedPartitions served =
          partitions
              .get()
              .orElseThrow(
                  () -> RefusedRequest.unavailable("the projector is starting or stopping"));
      return answer(path, request, new PartitionReader(served, notBefore(request)), json);
    } catch (RefusedRequest e) {
      return text(e.status(), String.valueOf(e.getMessage()));
    } catch (InvalidStateStoreException e) {
      return text(HttpStatus.SERVICE_UNAVAILABLE, "the partition is moving");
    } catch (RuntimeException e) {
      if (partitions.get().isEmpty()) {
        return text(HttpStatus.SERVICE_UNAVAILABLE, "the projector has begun to stop");
      }
      LOG.atError().addKeyValue("path", path).setCause(e).log("A request could not be answered");
      return text(HttpStatus.INTERNAL_SERVER_ERROR, "the projector has logged why");
    }
  }

  private static ReadPositions notBefore(AggregatedHttpRequest request) {
    try {
      return ReadPositions.parse(request.headers().get(ReadPositions.NOT_BEFORE, ""));
    } catch (IllegalArgumentException e) {
      throw RefusedRequest.wrong(ReadPositions.NOT_BEFORE + " is " + e.getMessage());
    }
  }

  /** Takes note of another release's schemas, and says its own. */
  private HttpResponse introduced(String text) {
    try {
      releases.add(PortSchemas.parse(text));
    } catch (IllegalArgumentException e) {
      throw RefusedRequest.wrong(String.valueOf(e.getMessage()));
    }
    return HttpResponse.of(HttpStatus.OK, MediaType.JSON_UTF_8, PortSchemas.OWN.text());
  }

  private PortSchemas asker(AggregatedHttpRequest request) {
    return releases
        .find(request.headers().get(PortSchemas.HEADER))
        .orElseThrow(RefusedRequest::ofUnknownRelease);
  }

  private HttpResponse answer(
      String path, AggregatedHttpRequest request, PartitionReader reader, boolean json) {
    try {
      RequestHandler<?> handler = HANDLERS.get(path);
      if (handler == null) {
        throw RefusedRequest.ofNewerRelease(path);
      }
      return body(handler.answer(request.content().array(), asker(request), reader), reader, json);
    } catch (RefusedRequest e) {
      if (!e.status().equals(HttpStatus.NOT_FOUND)) {
        throw e;
      }
      // That there is no such thing is worth no more than what was read is new.
      return HttpResponse.of(
          headers(HttpStatus.NOT_FOUND, MediaType.PLAIN_TEXT_UTF_8, reader),
          HttpData.ofUtf8(e.getMessage() + "\n"));
    }
  }

  private static <Q extends SpecificRecord, A extends SpecificRecord>
      Map.Entry<String, RequestHandler<?>> handler(
          InternalPath<Q, A> path, BiFunction<Q, PartitionReader, A> answer) {
    return Map.entry(path.path(), new RequestHandler<>(path.request(), answer));
  }

  private static HttpResponse body(SpecificRecord answer, PartitionReader reader, boolean json) {
    return HttpResponse.of(
        headers(HttpStatus.OK, json ? MediaType.JSON_UTF_8 : AVRO, reader),
        json
            ? HttpData.ofUtf8(CanonicalAvro.json(answer))
            : HttpData.wrap(CanonicalAvro.bytes(answer)));
  }

  private static ResponseHeaders headers(
      HttpStatus status, MediaType type, PartitionReader reader) {
    ResponseHeadersBuilder headers =
        ResponseHeaders.builder(status)
            .contentType(type)
            .add(PortSchemas.HEADER, PortSchemas.OWN.fingerprint())
            .add(ReadPositions.SEEN, reader.read().toString());
    reader.lag().ifPresent(lag -> headers.add(LAG, Long.toString(lag)));
    return headers.build();
  }

  private static HttpResponse text(HttpStatus status, String text) {
    return HttpResponse.of(status, MediaType.PLAIN_TEXT_UTF_8, text + "\n");
  }
}
