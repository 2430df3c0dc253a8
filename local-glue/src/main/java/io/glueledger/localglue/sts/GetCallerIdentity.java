/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.sts;

import io.glueledger.localglue.call.CallerId;
import io.glueledger.localglue.reply.ServiceReply;
import java.util.List;
import java.util.Optional;

/**
 * {@code GetCallerIdentity} of STS, in its own protocol: a form in, XML out. Terraform asks it
 * before anything else. Any caller gets an identity in the configured account.
 */
public final class GetCallerIdentity {

  private static final String XML = "text/xml";

  private GetCallerIdentity() {}

  /** Answers an action; any other than its own is refused as STS refuses unknown ones. */
  public static ServiceReply answer(String action, CallerId caller, String account) {
    if (!action.equals("GetCallerIdentity")) {
      return new ServiceReply(
          400,
          XML,
          """
          <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
            <Error>
              <Type>Sender</Type>
              <Code>InvalidAction</Code>
              <Message>Could not find operation for version 2011-06-15</Message>
            </Error>
          </ErrorResponse>
          """,
          Optional.of("InvalidAction"),
          List.of());
    }
    return new ServiceReply(
        200,
        XML,
        """
        <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
          <GetCallerIdentityResult>
            <Arn>%s</Arn>
            <UserId>%s</UserId>
            <Account>%s</Account>
          </GetCallerIdentityResult>
        </GetCallerIdentityResponse>
        """
            .formatted(caller.arn(account), caller.accessKeyId().orElse(account), account),
        Optional.empty(),
        List.of());
  }
}
