/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.demo.story;

import static io.glueledger.cli.demo.story.SampleConnections.with;
import static io.glueledger.cli.demo.story.SampleConnections.without;

import io.glueledger.cli.demo.home.DemoCaller;
import io.glueledger.cli.demo.home.DemoConfig;
import io.glueledger.cli.demo.home.DemoSecrets;
import io.glueledger.ingest.glue.GlueClients;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.glue.GlueAsyncClient;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.GlueException;

/**
 * Some weeks of a company in a few seconds: a good start, a risk that audit mode lets pass, two
 * refusals and their fixes, an end, and somebody who goes around the gate. All but the last go
 * through the gate, signed like those of any caller.
 */
public final class SampleChanges {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final String SKIP_CHECK = "SKIP_CUSTOM_JDBC_CERT_VALIDATION";
  private static final String SCRAM_PASSWORD = "KAFKA_SASL_SCRAM_PASSWORD";

  private final DemoConfig config;
  private final DemoSecrets secrets;

  public SampleChanges(DemoConfig config, DemoSecrets secrets) {
    this.config = config;
    this.secrets = secrets;
  }

  /** Makes the changes, one after the other. */
  public void throughTheGate(URI gate) {
    try (GlueAsyncClient alice = client(gate, DemoSecrets.DATA_ENGINEER);
        GlueAsyncClient bob = client(gate, DemoSecrets.PLATFORM_ENGINEER);
        GlueAsyncClient pipeline = client(gate, DemoSecrets.PIPELINE)) {
      create(alice, SampleConnections.orders(), "DATA-101", "nightly export of orders");
      create(pipeline, SampleConnections.billing(), "OPS-77", "invoices for finance");
      create(pipeline, SampleConnections.payments(), "OPS-78", "payment events for fraud checks");
      ConnectionInput clicks = SampleConnections.clicks();
      told(
          bob.createConnection(
              c ->
                  c.connectionInput(
                          without(
                              with(
                                  with(clicks, "KAFKA_SASL_SCRAM_USERNAME", "clicks"),
                                  SCRAM_PASSWORD,
                                  "correct-horse-battery"),
                              "KAFKA_SASL_SCRAM_SECRETS_ARN"))
                      .tags(Map.of("ticket", "DATA-110"))));
      create(bob, clicks, "DATA-110", "click stream, its password in Secrets Manager now");
      told(update(alice, with(SampleConnections.orders(), SKIP_CHECK, "true")));
      told(
          update(
              alice,
              with(
                  SampleConnections.orders(),
                  "CUSTOM_JDBC_CERT",
                  "s3://example-certificates/orders-ca.pem")));
      told(update(bob, with(SampleConnections.payments(), "KAFKA_SSL_ENABLED", "false")));
      create(
          alice, SampleConnections.import2026(), "DATA-123", "one-off import, delete afterwards");
      told(alice.deleteConnection(d -> d.connectionName(SampleConnections.import2026().name())));
      told(
          pipeline.tagResource(
              t -> t.resourceArn(arn("billing")).tagsToAdd(Map.of("reviewed", "2026-11"))));
    }
  }

  /**
   * Somebody with rights of their own in AWS, who does not know of the gate or does not want it.
   */
  public void aroundTheGate(URI glue) {
    try (GlueAsyncClient outsider =
        client(glue, new DemoCaller("outsider", "AKIAOUTSIDER00000000", "outsider"))) {
      told(update(outsider, with(SampleConnections.billing(), "JDBC_ENFORCE_SSL", "false")));
    }
  }

  private String arn(String name) {
    return "arn:aws:glue:" + config.region() + ":" + config.account() + ":connection/" + name;
  }

  private GlueAsyncClient client(URI endpoint, String principal) {
    return client(endpoint, secrets.caller(principal));
  }

  private GlueAsyncClient client(URI endpoint, DemoCaller caller) {
    return GlueClients.create(
        Region.of(config.region()),
        Optional.of(endpoint),
        StaticCredentialsProvider.create(
            AwsBasicCredentials.create(caller.accessKeyId(), caller.secret())),
        TIMEOUT);
  }

  private static void create(
      GlueAsyncClient client, ConnectionInput input, String ticket, String reason) {
    told(
        client.createConnection(
            c -> c.connectionInput(input).tags(Map.of("ticket", ticket, "reason", reason))));
  }

  private static CompletableFuture<?> update(GlueAsyncClient client, ConnectionInput input) {
    return client.updateConnection(u -> u.name(input.name()).connectionInput(input));
  }

  /** Whatever the gate or Glue answers is part of the story: the user's packs may deny more. */
  private static void told(CompletableFuture<?> call) {
    try {
      call.join();
    } catch (CompletionException e) {
      if (!(e.getCause() instanceof GlueException)) {
        throw e;
      }
    }
  }
}
