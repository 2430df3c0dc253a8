/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.fake;

import static io.glueledger.query.fake.Story.finding;

import io.glueledger.event.ChangeState;
import io.glueledger.event.Effect;
import io.glueledger.event.Enforcement;
import io.glueledger.event.Finding;
import io.glueledger.event.Operation;
import io.glueledger.event.Outcome;
import io.glueledger.event.Severity;
import io.glueledger.event.UrlTls;
import io.glueledger.event.VersionOrigin;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

/** Stories that tests and people look at. */
public final class Stories {
  /** When the company's story begins. */
  public static final Instant START = Instant.parse("2026-11-10T08:00:00Z");

  /** A name that tries everything that a page may get wrong. */
  public static final String HOSTILE = "<script>alert('x')</script>\"onmouseover=\u202egpj.exe";

  public static final String SLASHED = "team/a%2Fb/orders history";

  public static final String SKIP = "SKIP_CUSTOM_JDBC_CERT_VALIDATION";

  private Stories() {}

  /** A good start, a weakened connection, refusals, a fix, a delete, drift, and hostile values. */
  public static FakeLedger company(int partitions) {
    Story story = new Story(partitions, START);
    goodStart(story);
    weakened(story);
    story.after(Duration.ofHours(20));
    story.seen(
        VersionOrigin.DRIFT,
        "events-kafka",
        kafka("false").build(),
        finding(
            "TLS-04",
            Severity.CRITICAL,
            Effect.DENY,
            "ConnectionProperties.KAFKA_SSL_ENABLED",
            "KAFKA_SSL_ENABLED is false, so messages cross the network unencrypted."));
    story.after(Duration.ofHours(9));
    story.applied(Operation.DELETE, "legacy-mysql", "ops/bob", null);
    hostile(story);
    story.deadLetter();
    story.after(Duration.ofHours(3));
    story.other(
        Operation.UPDATE,
        "billing-postgres",
        "terraform/prod",
        database("billing", "true").build(),
        ChangeState.ENDED,
        Outcome.REJECTED,
        "InvalidInputException",
        "The subnet ID does not exist.");
    story.after(Duration.ofHours(5));
    story.other(
        Operation.UPDATE,
        "orders-postgres",
        "terraform/prod",
        database("orders", "true").clear("JDBC_ENFORCE_SSL", "true").build(),
        ChangeState.IN_DOUBT,
        null,
        null,
        "timeout");
    return story.ledger();
  }

  /** Many connections with some versions and refusals each. */
  public static FakeLedger many(int partitions, int connections) {
    Story story = new Story(partitions, START);
    IntStream.range(0, connections)
        .forEach(
            i -> {
              String name = "c" + i % 7 + (i % 2 == 0 ? "/" : ",") + i;
              story.after(Duration.ofMillis(i % 3));
              story.applied(Operation.CREATE, name, "p" + i % 3, database("d" + i, "true").build());
              if (i % 3 == 0) {
                story.applied(
                    Operation.UPDATE,
                    name,
                    "p1",
                    database("e" + i, "false").build(),
                    noTls(Effect.WARN),
                    skipped(Effect.WARN));
              }
              if (i % 5 == 0) {
                story.denied(
                    Operation.UPDATE, name, "p2", database("f", "x").build(), noTls(Effect.DENY));
              }
            });
    return story.ledger();
  }

  private static void goodStart(Story story) {
    story.seen(VersionOrigin.BASELINE, "legacy-mysql", database("legacy", "true").build());
    story.after(Duration.ofHours(2));
    story.applied(
        Operation.CREATE, "orders-postgres", "terraform/prod", database("orders", "true").build());
    story.after(Duration.ofMinutes(3));
    story.applied(
        Operation.CREATE,
        "billing-postgres",
        "terraform/prod",
        database("billing", "true").build());
    story.after(Duration.ofMinutes(1));
    story.applied(Operation.CREATE, "events-kafka", "terraform/prod", kafka("true").build());
    story.after(Duration.ofHours(28));
    story.applied(
        Operation.CREATE,
        "salesforce-accounts",
        "data/alice",
        Draft.of("SALESFORCE", "Accounts for the weekly report")
            .clear("INSTANCE_URL", "https://example.my.salesforce.com")
            .secretsManager("arn:aws:secretsmanager:eu-central-1:123456789012:secret:sf-AbCdEf")
            .tag("owner", "crm")
            .build());
  }

  private static void weakened(Story story) {
    story.after(Duration.ofDays(3));
    story.denied(
        Operation.UPDATE,
        "orders-postgres",
        "data/alice",
        database("orders", "false").clear(SKIP, "true").build(),
        noTls(Effect.DENY),
        skipped(Effect.DENY));
    story.after(Duration.ofMinutes(11));
    story.denied(
        Operation.UPDATE,
        "orders-postgres",
        "data/alice",
        database("orders", "true").clear(SKIP, "true").build(),
        skipped(Effect.DENY));
    story.after(Duration.ofMinutes(40));
    Finding inAudit =
        Finding.newBuilder(skipped(Effect.WARN))
            .setEnforcement(Enforcement.AUDIT)
            .setWouldDeny(true)
            .build();
    story.applied(
        Operation.UPDATE,
        "billing-postgres",
        "data/alice",
        database("billing", "true").clear(SKIP, "true").build(),
        inAudit);
    story.after(Duration.ofDays(1));
    story.applied(
        Operation.UPDATE,
        "billing-postgres",
        "security/carol",
        database("billing", "true").clear(SKIP, "false").build());
    story.after(Duration.ofHours(4));
    story.applied(
        Operation.UPDATE,
        "orders-postgres",
        "terraform/prod",
        database("orders-v2", "false").hidden("PASSWORD").build(),
        noTls(Effect.WARN),
        finding(
            "SEC-01",
            Severity.MEDIUM,
            Effect.WARN,
            "ConnectionProperties.PASSWORD",
            "PASSWORD is set in the connection itself."));
  }

  private static void hostile(Story story) {
    story.after(Duration.ofMinutes(30));
    story.applied(
        Operation.CREATE,
        HOSTILE,
        "=cmd|' /C calc'!A0",
        Draft.of("JDBC", "</textarea><img src=x onerror=alert(1)> & \u2028 ' \"")
            .clear("JDBC_ENFORCE_SSL", "=HYPERLINK(\"http://evil\")")
            .hidden("PASSWORD")
            .build(),
        finding(
            "TLS-01",
            Severity.LOW,
            Effect.WARN,
            "ConnectionProperties.<b>X</b>",
            "<i>reason</i> with, comma and\nnew line"));
    story.applied(Operation.CREATE, SLASHED, "data/alice", database("slashed", "true").build());
    story.applied(
        Operation.CREATE,
        "finance-data-platform-production-eu-central-1-" + "very-long-name-".repeat(12),
        "arn:aws:sts::123456789012:assumed-role/"
            + "a-role-name-without-end".repeat(4)
            + "/session",
        database("long", "true")
            .clear("CUSTOM_JDBC_CERT", "s3://" + "a-very-long-bucket-name/".repeat(10))
            .build());
  }

  static Draft database(String name, String enforced) {
    return Draft.of("JDBC", "Database " + name)
        .url(
            "JDBC_CONNECTION_URL",
            "jdbc:postgresql://" + name + ".db.example.com:5432/main?user=‹redacted›",
            UrlTls.UNSPECIFIED,
            name + ".db.example.com")
        .clear("JDBC_ENFORCE_SSL", enforced)
        .hidden("USERNAME")
        .hidden("PASSWORD")
        .tag("owner", "data-platform");
  }

  private static Draft kafka(String tls) {
    return Draft.of("KAFKA", null)
        .clear("KAFKA_BOOTSTRAP_SERVERS", "b-1.kafka.example.com:9094,b-2.kafka.example.com:9094")
        .clear("KAFKA_SSL_ENABLED", tls);
  }

  static Finding noTls(Effect effect) {
    return finding(
        "TLS-01",
        Severity.HIGH,
        effect,
        "ConnectionProperties.JDBC_ENFORCE_SSL",
        "JDBC_ENFORCE_SSL is false and the URL does not demand TLS with a verified certificate, so"
            + " credentials and data may cross the network unencrypted.");
  }

  static Finding skipped(Effect effect) {
    return finding(
        "TLS-02",
        Severity.HIGH,
        effect,
        "ConnectionProperties." + SKIP,
        SKIP + " is true, so any server that holds the network path can pose as the database.");
  }
}
