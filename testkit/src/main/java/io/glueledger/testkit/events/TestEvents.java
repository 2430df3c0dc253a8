/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.testkit.events;

import io.glueledger.event.Actor;
import io.glueledger.event.ChangeApplied;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeInDoubt;
import io.glueledger.event.ChangeNotApplied;
import io.glueledger.event.ChangeNotForwarded;
import io.glueledger.event.ChangeRejected;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.ChangeUndetermined;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionObserved;
import io.glueledger.event.Definition;
import io.glueledger.event.Effect;
import io.glueledger.event.Enforcement;
import io.glueledger.event.Finding;
import io.glueledger.event.Fingerprint;
import io.glueledger.event.NotForwardedReason;
import io.glueledger.event.ObservationCause;
import io.glueledger.event.Operation;
import io.glueledger.event.Refuser;
import io.glueledger.event.RetryKey;
import io.glueledger.event.Severity;
import io.glueledger.event.Sha256;
import io.glueledger.event.Value;
import io.glueledger.event.Verdict;
import io.glueledger.event.Visibility;
import io.glueledger.event.Writer;
import io.glueledger.schemas.envelope.EventKind;
import io.glueledger.schemas.serialization.TrustedRecords;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Payloads and events as gates write them. */
public final class TestEvents {

  static {
    TrustedRecords.trust();
  }

  /** The writers' clock, which means nothing. */
  public static final Instant CLOCK = Instant.parse("2026-01-01T00:00:00Z");

  private static final String CATALOG = "123456789012";

  private TestEvents() {}

  public static ConnectionId connection(String name) {
    return new ConnectionId(CATALOG, name);
  }

  public static ConnectionEvent envelope(
      String name, @Nullable String changeId, SpecificRecord payload) {
    return envelope(name, changeId, "ada", payload);
  }

  public static ConnectionEvent envelope(
      String name, @Nullable String changeId, String principal, SpecificRecord payload) {
    ConnectionEvent.Builder event =
        ConnectionEvent.newBuilder()
            .setConnection(connection(name))
            .setChangeId(changeId)
            .setWriter(new Writer("test-1", 1L, null, "test", null, List.of()))
            .setActor(
                changeId == null
                    ? null
                    : new Actor(principal, "AKIAEXAMPLE", "192.0.2.1", null, null))
            .setRecordedAt(CLOCK);
    EventKind.set(event, payload);
    return event.build();
  }

  public static ChangeRequested create(Definition definition) {
    return requested(Operation.CREATE, definition);
  }

  public static ChangeRequested update(Definition definition) {
    return requested(Operation.UPDATE, definition);
  }

  public static ChangeRequested delete() {
    return requested(Operation.DELETE, null);
  }

  public static ChangeRequested tag(String key, String value) {
    ChangeRequested plain = requested(Operation.TAG, null);
    return ChangeRequested.newBuilder(plain).setTagsToAdd(Map.of(key, clear(value))).build();
  }

  private static ChangeRequested requested(Operation operation, @Nullable Definition definition) {
    Sha256 none = new Sha256(new byte[32]);
    return new ChangeRequested(
        operation,
        operation.name(),
        definition,
        null,
        null,
        10_000L,
        12_000L,
        new RetryKey("k", none, null, none, null, null),
        null,
        null,
        "1",
        List.of());
  }

  public static ChangeDecided decided(Verdict verdict, Finding... findings) {
    return new ChangeDecided(
        verdict, List.of(findings), null, "hash", "1", "1", CLOCK, null, List.of());
  }

  public static ChangeApplied applied(boolean inferred) {
    return new ChangeApplied(inferred, "request-1", null);
  }

  public static ChangeRejected rejected() {
    return new ChangeRejected(
        Refuser.GLUE, "AlreadyExistsException", "it exists", 400, null, List.of());
  }

  public static ChangeNotForwarded notForwarded(boolean inferred) {
    return new ChangeNotForwarded(NotForwardedReason.ABANDONED, inferred, null);
  }

  public static ChangeInDoubt inDoubt() {
    return new ChangeInDoubt("timeout", null, null);
  }

  public static ChangeNotApplied notApplied() {
    return new ChangeNotApplied("Glue holds what was there before");
  }

  public static ChangeUndetermined undetermined() {
    return new ChangeUndetermined("Glue holds something else");
  }

  public static ConnectionObserved observed(long after, @Nullable Definition held) {
    return observed(after, held, held == null ? null : "READY");
  }

  public static ConnectionObserved observed(
      long after, @Nullable Definition held, @Nullable String status) {
    return ConnectionObserved.newBuilder()
        .setCause(ObservationCause.SWEEP)
        .setAfter(after)
        .setPresent(held != null)
        .setDefinition(held)
        .setStatus(status)
        .setRedactorVersion("1")
        .build();
  }

  /** A JDBC connection with a description and a hidden password. */
  public static Definition definition(String description, int password) {
    return Definition.newBuilder()
        .setConnectionType(clear("JDBC"))
        .setDescription(clear(description))
        .setConnectionProperties(
            Map.of(
                "JDBC_CONNECTION_URL", clear("jdbc:postgresql://db.example.com:5432/orders"),
                "USERNAME", clear("app"),
                "PASSWORD", hidden(password)))
        .setTags(Map.of())
        .build();
  }

  public static Value clear(String text) {
    return Value.newBuilder().setVisibility(Visibility.CLEAR).setText(text).build();
  }

  /** A value that is not shown; equal numbers are equal values. */
  public static Value hidden(int secret) {
    byte[] hmac = new byte[32];
    Arrays.fill(hmac, (byte) secret);
    return Value.newBuilder()
        .setVisibility(Visibility.REDACTED)
        .setFingerprints(List.of(new Fingerprint("key-1", new Sha256(hmac))))
        .build();
  }

  public static Finding finding(String policy, Severity severity) {
    return Finding.newBuilder()
        .setPolicyId(policy)
        .setTitle("Title of " + policy)
        .setSeverity(severity)
        .setEffect(Effect.WARN)
        .setField("ConnectionProperties.JDBC_ENFORCE_SSL")
        .setReason("it is not set")
        .setFix("set it")
        .setEnforcement(Enforcement.ENFORCE)
        .build();
  }
}
