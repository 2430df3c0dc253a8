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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;

/** The contract of the internal port over HTTP: token, parameters, statuses, Avro. */
final class InternalPort {
  private final FakeProjectors all;
  private final FakeProjectors.Node node;
  private final Optional<String> token;

  InternalPort(FakeProjectors all, FakeProjectors.Node node, Optional<String> token) {
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
    try {
      return HttpResponse.of(
          HttpStatus.OK,
          MediaType.parse("avro/binary"),
          HttpData.wrap(encode(answer(context.path(), new Asked(context.query())))));
    } catch (Refused refused) {
      return text(refused.status, String.valueOf(refused.getMessage()));
    }
  }

  private SpecificRecordBase answer(String path, Asked query) {
    Questions questions = new Questions(all, node, query);
    return switch (path) {
      case "/internal/v1/instances" -> all.instances();
      case "/internal/v1/overview" -> questions.overview();
      case "/internal/v1/connection" -> questions.connection();
      case "/internal/v1/connections" -> questions.connections();
      case "/internal/v1/version" -> questions.version();
      case "/internal/v1/versions" -> questions.versions();
      case "/internal/v1/change" -> questions.change();
      case "/internal/v1/changes" -> questions.changes();
      case "/internal/v1/findings" -> questions.findings();
      default -> throw new Refused(HttpStatus.NOT_FOUND, "no such path");
    };
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

  static byte[] encode(SpecificRecordBase record) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    try {
      new SpecificDatumWriter<SpecificRecordBase>(record.getSchema()).write(record, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }
}
