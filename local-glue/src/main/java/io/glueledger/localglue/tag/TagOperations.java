/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.tag;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.localglue.call.ConnectionArn;
import io.glueledger.localglue.call.GlueScope;
import io.glueledger.localglue.call.OperationRequest;
import io.glueledger.localglue.json.StrictJson;
import io.glueledger.localglue.reply.ServiceError;
import io.glueledger.localglue.reply.ServiceReply;
import io.glueledger.localglue.store.ConnectionKey;
import io.glueledger.localglue.store.ConnectionRevision;
import io.glueledger.localglue.store.ConnectionStore;
import io.glueledger.localglue.store.StoredConnection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The operations on the tags of a connection, which they name by its ARN. */
public record TagOperations(ConnectionStore store, GlueScope scope) {

  /** {@code GetTags}: reads the tags. */
  public ServiceReply get(OperationRequest request) {
    return ofResource(
        request,
        key ->
            store
                .get(key)
                .map(TagOperations::body)
                .map(ServiceReply::of)
                .orElseGet(() -> ServiceReply.refused(ServiceError.notFound(key.name()))));
  }

  /** {@code TagResource}: adds tags, or gives those it has other values. */
  public ServiceReply add(OperationRequest request) {
    Map<String, String> added = TagRules.read(request.input().path("TagsToAdd"));
    return revise(
        request,
        tags -> {
          tags.putAll(added);
          return tags;
        });
  }

  /** {@code UntagResource}: removes tags; keys that it does not have are no error. */
  public ServiceReply remove(OperationRequest request) {
    return revise(
        request,
        tags -> {
          request.input().path("TagsToRemove").forEach(key -> tags.remove(key.asText()));
          return tags;
        });
  }

  private ServiceReply revise(OperationRequest request, UnaryOperator<Map<String, String>> change) {
    return ofResource(
        request, key -> store.revise(key, current -> retagged(current, change)).reply());
  }

  private static ConnectionRevision retagged(
      StoredConnection current, UnaryOperator<Map<String, String>> change) {
    Map<String, String> tags = change.apply(new HashMap<>(current.tags()));
    return TagRules.refuse(tags.keySet())
        .<ConnectionRevision>map(ConnectionRevision.Refuse::new)
        .orElseGet(() -> new ConnectionRevision.Become(current.withTags(tags)));
  }

  /** Goes on with the connection's key, or refuses an ARN of something else. */
  private ServiceReply ofResource(
      OperationRequest request, Function<ConnectionKey, ServiceReply> action) {
    String text = request.required("ResourceArn");
    Optional<ConnectionArn> arn = ConnectionArn.parse(text);
    if (arn.isEmpty()) {
      return ServiceReply.refused(
          ServiceError.invalidInput("Only connections are held here; not the ARN of one: " + text));
    }
    if (!arn.get().region().equals(scope.region())) {
      return ServiceReply.refused(
          ServiceError.invalidInput(
              "The resource is in another region than " + scope.region() + ": " + text));
    }
    return action.apply(new ConnectionKey(arn.get().account(), arn.get().name()));
  }

  private static ObjectNode body(StoredConnection connection) {
    ObjectNode body = StrictJson.object();
    ObjectNode tags = body.putObject("Tags");
    connection.tags().forEach(tags::put);
    return body;
  }
}
