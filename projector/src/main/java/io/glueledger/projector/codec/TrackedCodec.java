/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.codec;

import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.lifecycle.Ending;
import io.glueledger.definition.lifecycle.OpenChange;
import io.glueledger.definition.lifecycle.Version;
import io.glueledger.event.Actor;
import io.glueledger.event.ChangeApplied;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeNotApplied;
import io.glueledger.event.ChangeNotForwarded;
import io.glueledger.event.ChangeRejected;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.ChangeUndetermined;
import io.glueledger.event.Definition;
import io.glueledger.event.EventReference;
import io.glueledger.event.Finding;
import io.glueledger.event.Outcome;
import io.glueledger.event.Severity;
import io.glueledger.event.VersionOrigin;
import io.glueledger.projector.model.Face;
import io.glueledger.projector.model.Tracked;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * A {@link Tracked} as bytes. What lists filter by stands in front, so that a row that is not
 * wanted need not be read.
 */
public final class TrackedCodec {

  /** The records that a change can end with. Their order is that of the numbers on disk. */
  private static final List<Class<? extends SpecificRecord>> PAYLOADS =
      List.of(
          ChangeDecided.class,
          ChangeApplied.class,
          ChangeRejected.class,
          ChangeNotForwarded.class,
          ChangeNotApplied.class,
          ChangeUndetermined.class);

  /** What lists filter by: how the newest version looks, if there is one, and Glue's status. */
  public record Heading(Optional<Face> face, Optional<String> status) {}

  private TrackedCodec() {}

  /** The bytes of a row. */
  public static byte[] bytes(Tracked tracked) {
    RowOutput out = new RowOutput();
    ConnectionState state = tracked.state();
    out.optional(state.newest(), newest -> face(out, Face.of(newest)));
    out.optional(state.status(), out::text);
    out.optional(state.newest(), version -> version(out, version));
    out.<OpenChange>all(
        state.open(),
        change -> {
          change(out, change);
          out.<SpecificRecord>all(tracked.trail(change.changeId()), out::record);
        });
    out.number(state.settledAt());
    out.<Ending>all(state.inferred(), ending -> ending(out, ending));
    out.number(tracked.viewOffset());
    return out.bytes();
  }

  /** Only what stands in front. */
  public static Heading heading(byte[] bytes) {
    return heading(new RowInput(bytes));
  }

  public static Tracked read(byte[] bytes) {
    RowInput in = new RowInput(bytes);
    Heading heading = heading(in);
    Optional<Version> newest = in.optional(() -> version(in));
    Map<String, List<EventReference>> trails = new HashMap<>();
    List<OpenChange> open =
        in.all(
            () -> {
              OpenChange change = change(in);
              trails.put(change.changeId(), in.all(() -> in.record(EventReference.class)));
              return change;
            });
    long settledAt = in.number();
    List<Ending> inferred = in.all(() -> ending(in));
    ConnectionState state =
        new ConnectionState(newest, open, settledAt, heading.status(), inferred);
    return new Tracked(state, trails, in.number());
  }

  private static Heading heading(RowInput in) {
    return new Heading(in.optional(() -> face(in)), in.optional(in::text));
  }

  private static void face(RowOutput out, Face face) {
    out.bool(face.present());
    out.text(face.type());
    out.optional(face.severity(), severity -> out.text(severity.name()));
  }

  private static Face face(RowInput in) {
    return new Face(in.bool(), in.text(), in.optional(() -> Severity.valueOf(in.text())));
  }

  private static void version(RowOutput out, Version version) {
    out.number(version.number());
    out.number(version.offset());
    out.instant(version.since());
    out.text(version.origin().name());
    out.bool(version.present());
    out.optional(version.definition(), out::record);
    out.optional(version.changeId(), out::text);
    out.optional(version.actor(), out::record);
    out.<SpecificRecord>all(version.findings(), out::record);
  }

  private static Version version(RowInput in) {
    return new Version(
        in.number(),
        in.number(),
        in.instant(),
        VersionOrigin.valueOf(in.text()),
        in.bool(),
        in.optional(() -> in.record(Definition.class)),
        in.optional(in::text),
        in.optional(() -> in.record(Actor.class)),
        in.all(() -> in.record(Finding.class)));
  }

  private static void change(RowOutput out, OpenChange change) {
    out.text(change.changeId());
    out.number(change.requestedOffset());
    out.instant(change.requestedAt());
    out.optional(change.actor(), out::record);
    out.record(change.request());
    out.optional(change.decision(), out::record);
    out.bool(change.inDoubt());
  }

  private static OpenChange change(RowInput in) {
    return new OpenChange(
        in.text(),
        in.number(),
        in.instant(),
        in.optional(() -> in.record(Actor.class)),
        in.record(ChangeRequested.class),
        in.optional(() -> in.record(ChangeDecided.class)),
        in.bool());
  }

  private static void ending(RowOutput out, Ending ending) {
    change(out, ending.change());
    out.text(ending.outcome().name());
    out.bool(ending.inferred());
    int kind = PAYLOADS.indexOf(ending.payload().getClass());
    if (kind < 0) {
      throw new IllegalStateException(
          "a change can't end with " + ending.payload().getSchema().getName());
    }
    out.number(kind);
    out.record(ending.payload());
    out.number(ending.offset());
    out.instant(ending.at());
  }

  private static Ending ending(RowInput in) {
    return new Ending(
        change(in),
        Outcome.valueOf(in.text()),
        in.bool(),
        in.record(PAYLOADS.get((int) in.number())),
        in.number(),
        in.instant());
  }
}
