/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glueledger.event.ChangePosition;
import io.glueledger.event.ReviewPosition;
import io.glueledger.event.Severity;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;

/**
 * Keys of rows. The order of their bytes is the order of what they stand for: each kind of row by
 * itself, texts as bytes, numbers and times ascending.
 */
final class RowKeys {

  /** Kinds of rows. Their numbers are on disk. */
  enum Kind {
    COUNTS(1),
    CONNECTION(2),
    VERSION(3),
    ENDED(4),
    OPEN(5),
    BY_TIME(6),
    BY_CONNECTION(7),
    BY_PRINCIPAL(8),
    FINDINGS(9),
    LOG_FINDING(10),
    ACCESS(11),
    ACCESS_BY_TIME(12),
    ACCESS_BY_CONNECTION(13),
    ACCESS_BY_PRINCIPAL(14),
    CLOSED_BY_TIME(15),
    CLOSED_BY_CONNECTION(16),
    REVIEW(17),
    REVIEW_ENDED(18),
    REVIEW_ENDED_OF_CONNECTION(19),
    DAY(20),
    PACK_USE(21),
    FEED(22);

    private final int tag;

    Kind(int tag) {
      this.tag = tag;
    }
  }

  /** Indexes whose entries have no owner. */
  private static final Set<Kind> OF_ALL =
      EnumSet.of(Kind.BY_TIME, Kind.ACCESS_BY_TIME, Kind.CLOSED_BY_TIME);

  /** A range of keys, both ends within it. */
  record Range(Bytes from, Bytes to) {}

  private RowKeys() {}

  static Bytes counts() {
    return key(Kind.COUNTS);
  }

  static Bytes connection(String key) {
    return key(Kind.CONNECTION, utf8(key));
  }

  static Bytes version(String key, long number) {
    return key(Kind.VERSION, terminated(key), number(number));
  }

  static Bytes ended(String changeId) {
    return key(Kind.ENDED, utf8(changeId));
  }

  static Bytes open(String changeId, String key) {
    return key(Kind.OPEN, terminated(changeId), utf8(key));
  }

  /**
   * The keys of open changes with that id: one a connection, and so one, unless it was used twice.
   */
  static Range open(String changeId) {
    Bytes from = key(Kind.OPEN, terminated(changeId));
    byte[] beyond = from.get().clone();
    beyond[beyond.length - 1] = 1;
    return new Range(from, new Bytes(beyond));
  }

  static Bytes access(String accessId) {
    return key(Kind.ACCESS, utf8(accessId));
  }

  /**
   * An entry of an index.
   *
   * @param owner whose entries stand together; empty text in an index by time
   */
  static Bytes entry(Kind index, String owner, ChangePosition at) {
    return key(index, prefix(index, owner), at(at));
  }

  /**
   * An item of the review queue, in reverse order of {@link
   * io.glueledger.schemas.readmodel.ListOrder#WORST_FIRST}.
   *
   * @param owner whose items stand together; empty text for those of all
   */
  static Bytes review(Kind index, String owner, ReviewPosition at) {
    return key(index, terminated(owner), reviewed(at));
  }

  /** The items of an owner that come after a place; all if it is empty. */
  static Range reviewAfter(Kind index, String owner, Optional<ReviewPosition> after) {
    byte[] prefix = terminated(owner);
    Bytes end =
        after
            .map(at -> key(index, prefix, reviewed(at)))
            .orElseGet(() -> key(index, prefix, new byte[] {Byte.MAX_VALUE}));
    return new Range(key(index, prefix), end);
  }

  private static byte[] reviewed(ReviewPosition at) {
    byte[] id = utf8(at.getId());
    return ByteBuffer.allocate(1 + Long.BYTES + id.length)
        .put(rank(at.getSeverity()))
        .putLong(at.getSince().toEpochMilli())
        .put(id)
        .array();
  }

  /** These are on disk too. */
  private static byte rank(Severity severity) {
    return switch (severity) {
      case LOW -> 1;
      case MEDIUM -> 2;
      case HIGH -> 3;
      case CRITICAL -> 4;
    };
  }

  static Bytes findings(String key) {
    return key(Kind.FINDINGS, utf8(key));
  }

  static Bytes logFinding(String field) {
    return key(Kind.LOG_FINDING, utf8(field));
  }

  /** The counts of a day, which is none before 1970. */
  static Bytes day(LocalDate day) {
    return key(Kind.DAY, number(day.toEpochDay()));
  }

  /** The counts of days, both ends within. */
  static Range days(LocalDate from, LocalDate to) {
    return new Range(day(from), day(to));
  }

  /** A change that an event ended or corrected, or a drift that it told of. */
  static Bytes feed(long offset, String changeId) {
    return key(Kind.FEED, number(offset), utf8(changeId));
  }

  /** Those of events after an offset. */
  static Range feedAfter(long offset) {
    return new Range(key(Kind.FEED, number(offset + 1)), all(Kind.FEED).to());
  }

  /** The offset in a key of those. */
  static long feedOffset(Bytes key) {
    return ByteBuffer.wrap(key.get(), 1, Long.BYTES).getLong();
  }

  /** The change in such a key. */
  static String feedChange(Bytes key) {
    byte[] bytes = key.get();
    int start = 1 + Long.BYTES;
    return new String(bytes, start, bytes.length - start, UTF_8);
  }

  /** A run of judgements that the event at an offset ended. */
  static Bytes packUse(long offset) {
    return key(Kind.PACK_USE, number(offset));
  }

  /** All keys of a kind. */
  static Range all(Kind kind) {
    return new Range(key(kind), new Bytes(new byte[] {(byte) (kind.tag + 1)}));
  }

  /** The keys of a kind from one text on. */
  static Range from(Kind kind, String text) {
    return new Range(key(kind, utf8(text)), all(kind).to());
  }

  /** The entries of an index between two moments, both within. */
  static Range between(Kind index, String owner, Instant from, Instant to) {
    byte[] prefix = prefix(index, owner);
    return new Range(
        key(index, prefix, number(from.toEpochMilli())),
        key(index, prefix, number(to.toEpochMilli() + 1)));
  }

  /** The text that a key ends with. */
  static String text(Bytes key) {
    byte[] bytes = key.get();
    return new String(bytes, 1, bytes.length - 1, UTF_8);
  }

  /** The change or access that an entry of an index names. */
  static ChangePosition change(Bytes entry, Kind index, String owner) {
    byte[] bytes = entry.get();
    int start = 1 + prefix(index, owner).length;
    long millis = ByteBuffer.wrap(bytes, start, Long.BYTES).getLong();
    int id = start + Long.BYTES;
    return new ChangePosition(
        Instant.ofEpochMilli(millis), new String(bytes, id, bytes.length - id, UTF_8));
  }

  private static byte[] prefix(Kind index, String owner) {
    return OF_ALL.contains(index) ? new byte[0] : terminated(owner);
  }

  private static byte[] at(ChangePosition change) {
    byte[] id = utf8(change.getChangeId());
    return ByteBuffer.allocate(Long.BYTES + id.length)
        .putLong(change.getRequestedAt().toEpochMilli())
        .put(id)
        .array();
  }

  /** Ends before every text that goes on: a zero within is followed by 255, the end by zero. */
  private static byte[] terminated(String text) {
    byte[] plain = utf8(text);
    if (text.indexOf(0) < 0) {
      return Arrays.copyOf(plain, plain.length + 2);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length + 2);
    for (byte b : plain) {
      out.write(b);
      if (b == 0) {
        out.write(0xFF);
      }
    }
    out.write(0);
    out.write(0);
    return out.toByteArray();
  }

  /** Never negative. */
  private static byte[] number(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(Math.max(0, number)).array();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  private static Bytes key(Kind kind, byte[]... parts) {
    int length = 1;
    for (byte[] part : parts) {
      length += part.length;
    }
    ByteBuffer key = ByteBuffer.allocate(length).put((byte) kind.tag);
    for (byte[] part : parts) {
      key.put(part);
    }
    return new Bytes(key.array());
  }
}
