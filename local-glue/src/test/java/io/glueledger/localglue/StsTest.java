/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

class StsTest {

  private static final String ACCOUNT = "111122223333";

  @Test
  void theCallerHasAnIdentityInTheAccount() {
    try (LocalGlue glue = LocalGlue.start(LocalGlueConfig.defaults().withAccount(ACCOUNT));
        StsClient client = Clients.sts(glue)) {
      // When
      GetCallerIdentityResponse identity = client.getCallerIdentity();

      // Then
      assertThat(identity.account()).isEqualTo(ACCOUNT);
      assertThat(identity.arn()).isEqualTo("arn:aws:iam::111122223333:user/AKIDEXAMPLE");
      assertThat(identity.userId()).isEqualTo("AKIDEXAMPLE");
      assertThat(glue.journal().entriesOf("GetCallerIdentity")).hasSize(1);
    }
  }

  @Test
  void otherActionsAreRefused() {
    try (LocalGlue glue = LocalGlue.start(LocalGlueConfig.defaults())) {
      // When
      HttpResponse<String> response =
          Clients.send(
              HttpClient.Version.HTTP_1_1,
              HttpRequest.newBuilder(glue.endpoint())
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString("Action=AssumeRole&Version=2011-06-15"))
                  .build());

      // Then
      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(response.body()).contains("<Code>InvalidAction</Code>");
    }
  }
}
