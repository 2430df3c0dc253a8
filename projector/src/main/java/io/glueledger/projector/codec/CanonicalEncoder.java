/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.apache.avro.io.BinaryData;
import org.apache.avro.io.Encoder;
import org.apache.avro.util.Utf8;

/**
 * Avro's binary encoding into memory, with the entries of each map in the order of their keys'
 * bytes. Sorting what was written, and not the maps, leaves Avro's generated code to write them,
 * which is several times faster than a walk over the schema.
 */
final class CanonicalEncoder extends Encoder {

  private static final int LONGEST_NUMBER = 10;

  private byte[] buffer = new byte[1024];
  private int end;

  /** The maps and arrays that are being written, the innermost first. */
  private final Deque<Items> open = new ArrayDeque<>();

  /** Where the entries of a map begin; of an array nothing. */
  private record Items(boolean map, List<Integer> starts) {
    private static final Items OF_ARRAY = new Items(false, List.of());
  }

  /** All that was written. */
  byte[] bytes() {
    return Arrays.copyOf(buffer, end);
  }

  @Override
  public void flush() {
    // All is in memory.
  }

  @Override
  public void writeNull() {
    // Avro writes nothing.
  }

  @Override
  public void writeBoolean(boolean value) {
    room(1);
    buffer[end++] = (byte) (value ? 1 : 0);
  }

  @Override
  public void writeInt(int value) {
    writeLong(value);
  }

  @Override
  public void writeLong(long value) {
    room(LONGEST_NUMBER);
    end += BinaryData.encodeLong(value, buffer, end);
  }

  @Override
  public void writeFloat(float value) {
    room(Float.BYTES);
    end += BinaryData.encodeFloat(value, buffer, end);
  }

  @Override
  public void writeDouble(double value) {
    room(Double.BYTES);
    end += BinaryData.encodeDouble(value, buffer, end);
  }

  @Override
  public void writeString(Utf8 value) {
    writeBytes(value.getBytes(), 0, value.getByteLength());
  }

  @Override
  public void writeString(String value) {
    byte[] text = value.getBytes(UTF_8);
    writeBytes(text, 0, text.length);
  }

  @Override
  public void writeBytes(ByteBuffer value) {
    byte[] copy = new byte[value.remaining()];
    value.duplicate().get(copy);
    writeBytes(copy, 0, copy.length);
  }

  @Override
  public void writeBytes(byte[] value, int start, int length) {
    writeLong(length);
    writeFixed(value, start, length);
  }

  @Override
  public void writeFixed(byte[] value, int start, int length) {
    room(length);
    System.arraycopy(value, start, buffer, end, length);
    end += length;
  }

  @Override
  public void writeEnum(int value) {
    writeLong(value);
  }

  @Override
  public void writeIndex(int value) {
    writeLong(value);
  }

  @Override
  public void writeArrayStart() {
    open.push(Items.OF_ARRAY);
  }

  @Override
  public void writeArrayEnd() {
    open.pop();
    writeLong(0);
  }

  @Override
  public void setItemCount(long count) {
    if (count > 0) {
      writeLong(count);
    }
  }

  @Override
  public void startItem() {
    Items innermost = open.element();
    if (innermost.map()) {
      innermost.starts().add(end);
    }
  }

  @Override
  public void writeMapStart() {
    open.push(new Items(true, new ArrayList<>()));
  }

  @Override
  public void writeMapEnd() {
    sort(open.pop().starts());
    writeLong(0);
  }

  private record Entry(int start, int end, int key, int keyEnd) {}

  private void sort(List<Integer> starts) {
    if (starts.size() < 2) {
      return;
    }
    Entry[] entries = new Entry[starts.size()];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = entry(starts.get(i), i + 1 < entries.length ? starts.get(i + 1) : end);
    }
    byte[] written = Arrays.copyOfRange(buffer, entries[0].start(), end);
    int first = entries[0].start();
    Arrays.sort(
        entries,
        (one, other) ->
            Arrays.compareUnsigned(
                buffer, one.key(), one.keyEnd(), buffer, other.key(), other.keyEnd()));
    int to = first;
    for (Entry entry : entries) {
      int length = entry.end() - entry.start();
      System.arraycopy(written, entry.start() - first, buffer, to, length);
      to += length;
    }
  }

  /** An entry begins with its key: the length, seven bits a byte and doubled, and the text. */
  private Entry entry(int start, int entryEnd) {
    int at = start;
    long doubled = buffer[at] & 0x7F;
    for (int shift = 7; buffer[at++] < 0; shift += 7) {
      doubled |= (long) (buffer[at] & 0x7F) << shift;
    }
    return new Entry(start, entryEnd, at, at + (int) (doubled >>> 1));
  }

  private void room(int bytes) {
    if (buffer.length - end < bytes) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, end + bytes));
    }
  }
}
