/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.fake;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.glueledger.schemas.readmodel.CanonicalAvro;
import io.glueledger.schemas.readmodel.InternalPath;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.avro.specific.SpecificRecord;

/** The contract of the internal port over HTTP: token, requests, statuses, Avro. */
final class FakeInternalPort {
  private static final Map<String, BiFunction<byte[], FakeAnswers, SpecificRecord>> ANSWERS =
      Map.ofEntries(
          answer(InternalPath.INSTANCES, (request, answers) -> answers.instances()),
          answer(InternalPath.OVERVIEW, (request, answers) -> answers.overview(request)),
          answer(InternalPath.CONNECTION, (request, answers) -> answers.connection(request)),
          answer(InternalPath.CONNECTIONS, (request, answers) -> answers.connections(request)),
          answer(InternalPath.VERSION, (request, answers) -> answers.version(request)),
          answer(InternalPath.VERSIONS, (request, answers) -> answers.versions(request)),
          answer(InternalPath.CHANGE, (request, answers) -> answers.change(request)),
          answer(InternalPath.CHANGES, (request, answers) -> answers.changes(request)),
          answer(InternalPath.FINDINGS, (request, answers) -> answers.findings(request)));

  private final FakeProjectors all;
  private final FakeProjectors.Node node;
  private final Optional<String> token;

  FakeInternalPort(FakeProjectors all, FakeProjectors.Node node, Optional<String> token) {
    this.all = all;
    this.node = node;
    this.token = token;
  }

  HttpResponse serve(ServiceRequestContext context, HttpRequest request) {
    if (token.isPresent()
        && !("Bearer " + token.get())
            .equals(request.headers().get(HttpHeaderNames.AUTHORIZATION))) {
      return text(HttpStatus.UNAUTHORIZED, "the token is missing or wrong");
    }
    HttpStatus failure = node.failure;
    if (failure != null && !context.path().endsWith("/instances")) {
      return text(failure, "set up to fail");
    }
    return HttpResponse.of(
        request.aggregate().thenApply(whole -> answer(context.path(), whole.content().array())));
  }

  private HttpResponse answer(String path, byte[] body) {
    BiFunction<byte[], FakeAnswers, SpecificRecord> answer = ANSWERS.get(path);
    if (answer == null) {
      return text(HttpStatus.NOT_FOUND, "no such path");
    }
    try {
      return HttpResponse.of(
          HttpStatus.OK,
          MediaType.parse("avro/binary"),
          HttpData.wrap(CanonicalAvro.bytes(answer.apply(body, new FakeAnswers(all, node)))));
    } catch (Refused refused) {
      return text(refused.status, String.valueOf(refused.getMessage()));
    }
  }

  private static <Q extends SpecificRecord, A extends SpecificRecord>
      Map.Entry<String, BiFunction<byte[], FakeAnswers, SpecificRecord>> answer(
          InternalPath<Q, A> path, BiFunction<Q, FakeAnswers, A> answer) {
    return Map.entry(
        path.path(),
        (body, answers) -> answer.apply(CanonicalAvro.read(path.request(), body), answers));
  }

  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient HttpStatus status;

    Refused(HttpStatus status, String message) {
      super(message);
      this.status = status;
    }
  }

  private static HttpResponse text(HttpStatus status, String text) {
    return HttpResponse.of(status, MediaType.PLAIN_TEXT_UTF_8, text);
  }
}
