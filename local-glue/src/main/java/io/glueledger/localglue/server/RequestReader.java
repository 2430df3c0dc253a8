/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.server;

import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.QueryParams;
import com.linecorp.armeria.common.RequestHeaders;
import io.glueledger.localglue.call.CallerId;
import io.glueledger.localglue.call.GlueOperation;
import io.glueledger.localglue.call.GlueScope;
import io.glueledger.localglue.call.OperationRequest;
import io.glueledger.localglue.call.RequestTarget;
import io.glueledger.localglue.journal.ReceivedRequest;
import io.glueledger.localglue.json.ParsedJson;
import io.glueledger.localglue.json.StrictJson;
import io.glueledger.localglue.model.RequestShapes;
import io.glueledger.localglue.reply.ServiceError;
import io.glueledger.localglue.reply.ServiceReply;
import io.glueledger.localglue.shape.StructureShape;
import io.glueledger.localglue.sts.GetCallerIdentity;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request: which protocol, which operation, about what. Signatures are not looked at.
 *
 * @param operations what can be asked, by name
 * @param scope whose Glue it is
 * @param clock the service's time
 */
public record RequestReader(
    Map<String, GlueOperation> operations, GlueScope scope, InstantSource clock) {

  private static final String TARGET_PREFIX = "AWSGlue.";
  private static final MediaType AWS_JSON = MediaType.parse(ServiceReply.AWS_JSON);

  /** Copies the operations. */
  public RequestReader {
    operations = Map.copyOf(operations);
  }

  PendingCall read(RequestHeaders headers, byte[] body) {
    CallerId caller = CallerId.of(Optional.ofNullable(headers.get("authorization")));
    @Nullable MediaType contentType = headers.contentType();
    if (contentType != null && contentType.is(MediaType.FORM_DATA)) {
      return readForm(headers, body, caller);
    }
    List<String> targets = headers.getAll("x-amz-target");
    String operation =
        targets.size() == 1 && targets.get(0).startsWith(TARGET_PREFIX)
            ? targets.get(0).substring(TARGET_PREFIX.length())
            : "";
    ParsedJson json = StrictJson.parse(body);
    RequestTarget target =
        json.either(
            object -> RequestTarget.of(object, scope.account()),
            reason -> RequestTarget.none(scope.account()));
    boolean isAwsJson = contentType != null && contentType.belongsTo(AWS_JSON);
    return new PendingCall(
        received(headers, operation, target, body, caller),
        target,
        oauthFailure -> {
          @Nullable GlueOperation known = isAwsJson ? operations.get(operation) : null;
          @Nullable StructureShape shape = RequestShapes.BY_OPERATION.get(operation);
          if (known == null || shape == null) {
            return ServiceReply.refused(
                ServiceError.unknownOperation("Not an operation of this service: " + targets));
          }
          return json.either(
              object ->
                  shape
                      .checkRequest(object)
                      .map(ServiceReply::refused)
                      .orElseGet(
                          () ->
                              known.run(
                                  new OperationRequest(
                                      object, caller, clock.instant(), oauthFailure))),
              reason -> ServiceReply.refused(ServiceError.serialization(reason)));
        });
  }

  private PendingCall readForm(RequestHeaders headers, byte[] body, CallerId caller) {
    String action =
        QueryParams.fromQueryString(new String(body, StandardCharsets.UTF_8)).get("Action", "");
    RequestTarget target = RequestTarget.none(scope.account());
    return new PendingCall(
        received(headers, action, target, body, caller),
        target,
        oauthFailure -> GetCallerIdentity.answer(action, caller, scope.account()));
  }

  private static ReceivedRequest received(
      RequestHeaders headers,
      String operation,
      RequestTarget target,
      byte[] body,
      CallerId caller) {
    return new ReceivedRequest(
        operation,
        target.catalogId(),
        target.names(),
        new String(body, StandardCharsets.UTF_8),
        caller.accessKeyId(),
        Optional.ofNullable(headers.get("amz-sdk-invocation-id")),
        Optional.ofNullable(headers.get("amz-sdk-request")));
  }
}
