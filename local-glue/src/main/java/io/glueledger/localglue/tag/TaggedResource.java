/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.tag;

import io.glueledger.localglue.call.ConnectionArn;
import io.glueledger.localglue.call.Invocation;
import io.glueledger.localglue.call.Scope;
import io.glueledger.localglue.reply.Reply;
import io.glueledger.localglue.reply.ServiceError;
import io.glueledger.localglue.store.ConnectionKey;
import java.util.Optional;
import java.util.function.Function;

/** From a {@code ResourceArn} to the connection that it names. */
final class TaggedResource {

  private TaggedResource() {}

  /** Goes on with the connection's key, or refuses an ARN of something else. */
  static Reply with(Invocation invocation, Scope scope, Function<ConnectionKey, Reply> action) {
    String text = invocation.required("ResourceArn");
    Optional<ConnectionArn> arn = ConnectionArn.parse(text);
    if (arn.isEmpty()) {
      return Reply.refused(
          ServiceError.invalidInput("Only connections are held here; not the ARN of one: " + text));
    }
    if (!arn.get().region().equals(scope.region())) {
      return Reply.refused(
          ServiceError.invalidInput(
              "The resource is in another region than " + scope.region() + ": " + text));
    }
    return action.apply(new ConnectionKey(arn.get().account(), arn.get().name()));
  }
}
