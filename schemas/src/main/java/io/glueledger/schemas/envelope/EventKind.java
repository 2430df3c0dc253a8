/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.envelope;

import io.glueledger.event.ChangeApplied;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeInDoubt;
import io.glueledger.event.ChangeNotApplied;
import io.glueledger.event.ChangeNotForwarded;
import io.glueledger.event.ChangeRejected;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.ChangeUndetermined;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.ConnectionObserved;
import io.glueledger.event.ConnectionTested;
import io.glueledger.event.ReviewSettled;
import io.glueledger.event.SecretsRead;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/**
 * The kinds of events this version of the software knows. {@link ConnectionEvent} has one nullable
 * member for each, and its {@code kind} is the simple name of the payload's record.
 */
public enum EventKind {
  CHANGE_REQUESTED(
      ChangeRequested.class,
      ConnectionEvent::getChangeRequested,
      ConnectionEvent.Builder::setChangeRequested),
  CHANGE_DECIDED(
      ChangeDecided.class,
      ConnectionEvent::getChangeDecided,
      ConnectionEvent.Builder::setChangeDecided),
  CHANGE_APPLIED(
      ChangeApplied.class,
      ConnectionEvent::getChangeApplied,
      ConnectionEvent.Builder::setChangeApplied),
  CHANGE_REJECTED(
      ChangeRejected.class,
      ConnectionEvent::getChangeRejected,
      ConnectionEvent.Builder::setChangeRejected),
  CHANGE_NOT_FORWARDED(
      ChangeNotForwarded.class,
      ConnectionEvent::getChangeNotForwarded,
      ConnectionEvent.Builder::setChangeNotForwarded),
  CHANGE_IN_DOUBT(
      ChangeInDoubt.class,
      ConnectionEvent::getChangeInDoubt,
      ConnectionEvent.Builder::setChangeInDoubt),
  CHANGE_NOT_APPLIED(
      ChangeNotApplied.class,
      ConnectionEvent::getChangeNotApplied,
      ConnectionEvent.Builder::setChangeNotApplied),
  CHANGE_UNDETERMINED(
      ChangeUndetermined.class,
      ConnectionEvent::getChangeUndetermined,
      ConnectionEvent.Builder::setChangeUndetermined),
  CONNECTION_OBSERVED(
      ConnectionObserved.class,
      ConnectionEvent::getConnectionObserved,
      ConnectionEvent.Builder::setConnectionObserved),
  CONNECTION_TESTED(
      ConnectionTested.class,
      ConnectionEvent::getConnectionTested,
      ConnectionEvent.Builder::setConnectionTested),
  SECRETS_READ(
      SecretsRead.class, ConnectionEvent::getSecretsRead, ConnectionEvent.Builder::setSecretsRead),
  REVIEW_SETTLED(
      ReviewSettled.class,
      ConnectionEvent::getReviewSettled,
      ConnectionEvent.Builder::setReviewSettled);

  private static final Map<String, EventKind> BY_LABEL =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventKind::label, k -> k));
  private static final Map<Class<?>, EventKind> BY_PAYLOAD =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(k -> k.payload, k -> k));

  private final Class<? extends SpecificRecord> payload;

  // Both hold nothing but references to methods of generated classes.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<ConnectionEvent, Optional<? extends SpecificRecord>> read;

  @SuppressWarnings("ImmutableEnumChecker")
  private final BiConsumer<ConnectionEvent.Builder, SpecificRecord> write;

  <P extends SpecificRecord> EventKind(
      Class<P> payload,
      Function<ConnectionEvent, Optional<P>> read,
      BiConsumer<ConnectionEvent.Builder, P> write) {
    this.payload = payload;
    this.read = read::apply;
    this.write = (builder, record) -> write.accept(builder, payload.cast(record));
  }

  /** The text of the envelope's {@code kind}. */
  public String label() {
    return payload.getSimpleName();
  }

  /**
   * The kind of an event whose envelope is in order.
   *
   * @throws UnknownKindException if this version of the software does not know the kind: reading on
   *     would skip something that may matter, so the reader of the partition must stop
   * @throws IllegalArgumentException if the payload that the kind names is absent: the writer is
   *     broken
   */
  public static EventKind of(ConnectionEvent event) {
    EventKind kind = BY_LABEL.get(event.getKind());
    if (kind == null) {
      throw new UnknownKindException(event.getKind());
    }
    if (kind.read.apply(event).isEmpty()) {
      throw new IllegalArgumentException(
          "Event of kind " + kind.label() + " carries no payload of that name");
    }
    return kind;
  }

  /** The payload of an event of this kind whose envelope is in order. */
  public SpecificRecord payload(ConnectionEvent event) {
    return read.apply(event).orElseThrow();
  }

  /** Writes the payload and the kind it has into the envelope. */
  public static void set(ConnectionEvent.Builder envelope, SpecificRecord payload) {
    EventKind kind = BY_PAYLOAD.get(payload.getClass());
    if (kind == null) {
      throw new IllegalArgumentException(payload.getClass().getName() + " is no payload");
    }
    envelope.setKind(kind.label());
    kind.write.accept(envelope, payload);
  }
}
