/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.QueryParams;
import com.linecorp.armeria.common.RequestHeaders;
import io.glueledger.localglue.call.Caller;
import io.glueledger.localglue.call.Invocation;
import io.glueledger.localglue.call.Operation;
import io.glueledger.localglue.call.Scope;
import io.glueledger.localglue.call.Target;
import io.glueledger.localglue.journal.Received;
import io.glueledger.localglue.json.Json;
import io.glueledger.localglue.json.ParsedJson;
import io.glueledger.localglue.reply.Reply;
import io.glueledger.localglue.reply.ServiceError;
import io.glueledger.localglue.sts.CallerIdentity;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a request: which protocol, which operation, about what. Signatures are not looked at. */
final class CallReader {

  private static final String TARGET_PREFIX = "AWSGlue.";
  private static final MediaType AWS_JSON = MediaType.parse(Reply.AWS_JSON);

  private final Map<String, Operation> operations;
  private final Scope scope;
  private final InstantSource clock;

  CallReader(List<Operation> operations, Scope scope, InstantSource clock) {
    this.operations =
        operations.stream().collect(Collectors.toMap(Operation::name, Function.identity()));
    this.scope = scope;
    this.clock = clock;
  }

  Call read(RequestHeaders headers, byte[] body) {
    Caller caller = Caller.of(Optional.ofNullable(headers.get("authorization")));
    @Nullable MediaType contentType = headers.contentType();
    if (contentType != null && contentType.is(MediaType.FORM_DATA)) {
      return readForm(headers, body, caller);
    }
    List<String> targets = headers.getAll("x-amz-target");
    String operation =
        targets.size() == 1 && targets.get(0).startsWith(TARGET_PREFIX)
            ? targets.get(0).substring(TARGET_PREFIX.length())
            : "";
    ParsedJson json = Json.parse(body);
    Target target =
        json.either(
            object -> Target.of(object, scope.account()), reason -> Target.none(scope.account()));
    boolean isAwsJson = contentType != null && contentType.belongsTo(AWS_JSON);
    return new Call(
        received(headers, operation, target, body, caller),
        target,
        oauthFailure -> {
          Operation known = isAwsJson ? operations.get(operation) : null;
          if (known == null) {
            return Reply.refused(
                ServiceError.unknownOperation("Not an operation of this service: " + targets));
          }
          return json.either(
              object -> run(known, object, caller, oauthFailure),
              reason -> Reply.refused(ServiceError.serialization(reason)));
        });
  }

  private Call readForm(RequestHeaders headers, byte[] body, Caller caller) {
    String action =
        QueryParams.fromQueryString(new String(body, StandardCharsets.UTF_8)).get("Action", "");
    Target target = Target.none(scope.account());
    return new Call(
        received(headers, action, target, body, caller),
        target,
        oauthFailure -> CallerIdentity.answer(action, caller, scope.account()));
  }

  private Reply run(
      Operation operation, ObjectNode input, Caller caller, Optional<String> oauthFailure) {
    return operation
        .input()
        .checkRequest(input)
        .map(Reply::refused)
        .orElseGet(
            () -> operation.run(new Invocation(input, caller, clock.instant(), oauthFailure)));
  }

  private static Received received(
      RequestHeaders headers, String operation, Target target, byte[] body, Caller caller) {
    return new Received(
        operation,
        target.catalogId(),
        target.names(),
        new String(body, StandardCharsets.UTF_8),
        caller.accessKeyId(),
        Optional.ofNullable(headers.get("amz-sdk-invocation-id")),
        Optional.ofNullable(headers.get("amz-sdk-request")));
  }
}
