/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol;

import io.glueledger.base.text.Nearest;
import io.glueledger.base.text.Printable;
import io.glueledger.ingest.auth.SignedRequest;
import io.glueledger.ingest.auth.SigningService;
import io.glueledger.ingest.protocol.RequestRoute.Nowhere;
import io.glueledger.ingest.protocol.RequestRoute.ToGlue;
import io.glueledger.ingest.protocol.RequestRoute.ToSts;
import io.glueledger.ingest.protocol.error.WireErrors;
import io.glueledger.ingest.rights.GlueOperationNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells which operation a request calls, from the one place that real clients put it. Anything
 * beside that (another method, a query, a second target, an encoding) is refused: servers behind
 * could read it in another way than the gate.
 */
public final class RequestRouter {

  /** The content type of AWS JSON 1.1. */
  public static final String JSON = "application/x-amz-json-1.1";

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String TARGET = "x-amz-target";
  private static final String TARGET_PREFIX = "AWSGlue.";

  private final OperationTable operations;
  private final String basePath;

  /**
   * Routes to these operations.
   *
   * @param basePath the path of the endpoint's URL that clients are given, {@code /} for none; one
   *     slash more at its end is taken too, as the SDK for Java adds it
   */
  public RequestRouter(OperationTable operations, String basePath) {
    if (!basePath.startsWith("/") || (basePath.length() > 1 && basePath.endsWith("/"))) {
      throw new IllegalArgumentException("the base path must start, and not end, with a slash");
    }
    this.operations = operations;
    this.basePath = basePath;
  }

  /**
   * Routes one request.
   *
   * @param service what the request's signature is for
   */
  public RequestRoute route(SignedRequest request, SigningService service) {
    if (!request.method().equals("POST")) {
      return nowhere("Only POST is accepted.");
    }
    if (!request.path().equals(basePath)
        && !request.path().equals(basePath.length() == 1 ? basePath : basePath + "/")) {
      return nowhere("The path of the request is not that of the gate, " + basePath + ".");
    }
    if (!request.query().isEmpty()) {
      return nowhere("A query string is not accepted.");
    }
    if (!request.all("content-encoding").isEmpty()) {
      return nowhere("An encoded body (Content-Encoding) is not accepted.");
    }
    return service == SigningService.STS ? sts(request) : glue(request);
  }

  /** True if the sender of an unusable request expects STS's XML rather than JSON. */
  public static boolean speaksSts(SignedRequest request) {
    return request.all(TARGET).isEmpty() && contentType(request).equals(Optional.of(FORM));
  }

  private RequestRoute sts(SignedRequest request) {
    return speaksSts(request)
        ? new ToSts()
        : nowhere("STS accepts only the content type " + FORM + ", and no X-Amz-Target.");
  }

  private RequestRoute glue(SignedRequest request) {
    if (!contentType(request).equals(Optional.of(JSON))) {
      return nowhere("The content type must be " + JSON + ".");
    }
    List<String> targets = request.all(TARGET);
    if (targets.size() != 1 || !targets.get(0).startsWith(TARGET_PREFIX)) {
      return nowhere(
          "There must be exactly one X-Amz-Target: \"AWSGlue.\" and the name of an operation.");
    }
    String name = targets.get(0).substring(TARGET_PREFIX.length());
    return operations.find(name).<RequestRoute>map(ToGlue::new).orElseGet(() -> unknown(name));
  }

  private RequestRoute unknown(String name) {
    if (GlueOperationNames.all().contains(name)) {
      return new Nowhere(WireErrors.operationNotTaken(name));
    }
    String word = Printable.word(name, 64);
    return nowhere(
        word + " is not an operation of Glue" + Nearest.hint(word, operations.names()) + ".");
  }

  private static Optional<String> contentType(SignedRequest request) {
    return request
        .one("content-type")
        .map(type -> type.toLowerCase(Locale.ROOT).replaceFirst("; ?charset=utf-8$", ""));
  }

  private static RequestRoute nowhere(String message) {
    return new Nowhere(WireErrors.unknownOperation(message));
  }
}
