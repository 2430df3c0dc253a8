/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.codec;

import io.glueledger.event.ChangeDecided;
import io.glueledger.event.Definition;
import io.glueledger.event.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/**
 * Writes the values of one schema. Composed once for each schema: Avro's own writer looks at the
 * schema, its logical types and conversions again for every member of every record, and its
 * generated code, which does not, there is only for records without a time in them.
 */
@FunctionalInterface
interface ValueWriter {

  /** Records that stand in several rows of one event. */
  Set<Class<?>> PARTS = Set.of(Definition.class, ChangeDecided.class, Finding.class);

  /**
   * Writes a value.
   *
   * @param parts bytes of what was written before; null to write all anew
   */
  void write(@Nullable Object value, CanonicalEncoder out, @Nullable RecentParts parts);

  /**
   * A writer for a schema of ours.
   *
   * @throws IllegalArgumentException if there is something in it that no schema of ours has yet
   */
  static ValueWriter of(Schema schema) {
    return switch (schema.getType()) {
      case RECORD -> record(schema);
      case UNION -> optional(schema);
      case ARRAY -> array(of(schema.getElementType()));
      case MAP -> map(of(schema.getValueType()));
      case STRING -> (value, out, parts) -> out.writeString((String) some(value));
      case LONG -> number(schema);
      case INT -> (value, out, parts) -> out.writeInt((Integer) some(value));
      case BOOLEAN -> (value, out, parts) -> out.writeBoolean((Boolean) some(value));
      case ENUM ->
          (value, out, parts) -> out.writeEnum(schema.getEnumOrdinal(some(value).toString()));
      case FIXED ->
          (value, out, parts) -> {
            byte[] bytes = ((GenericFixed) some(value)).bytes();
            out.writeFixed(bytes, 0, bytes.length);
          };
      default -> throw new IllegalArgumentException("no record of ours has a " + schema.getType());
    };
  }

  private static ValueWriter record(Schema schema) {
    Class<?> type = SpecificData.get().getClass(schema);
    ValueWriter whole = hasGenerated(type) ? generated() : members(schema);
    return PARTS.contains(type) ? part(whole) : whole;
  }

  private static ValueWriter part(ValueWriter whole) {
    return (value, out, parts) -> {
      if (parts == null) {
        whole.write(value, out, null);
      } else {
        byte[] known = parts.of(some(value), (to, part) -> whole.write(part, to, parts));
        out.writeFixed(known, 0, known.length);
      }
    };
  }

  /** Whether Avro has generated code that writes the record. */
  private static boolean hasGenerated(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .anyMatch(method -> method.getName().equals("customEncode"));
  }

  private static ValueWriter generated() {
    return (value, out, parts) -> {
      try {
        ((SpecificRecordBase) some(value)).customEncode(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static ValueWriter members(Schema schema) {
    ValueWriter[] members =
        schema.getFields().stream().map(field -> of(field.schema())).toArray(ValueWriter[]::new);
    return (value, out, parts) -> {
      IndexedRecord entry = (IndexedRecord) some(value);
      for (int i = 0; i < members.length; i++) {
        members[i].write(entry.get(i), out, parts);
      }
    };
  }

  private static ValueWriter optional(Schema union) {
    List<Schema> branches = union.getTypes();
    if (branches.size() != 2 || branches.get(0).getType() != Schema.Type.NULL) {
      throw new IllegalArgumentException("all unions of ours are of null and one other");
    }
    ValueWriter other = of(branches.get(1));
    return (value, out, parts) -> {
      out.writeIndex(value == null ? 0 : 1);
      if (value != null) {
        other.write(value, out, parts);
      }
    };
  }

  private static ValueWriter array(ValueWriter element) {
    return (value, out, parts) -> {
      List<?> list = (List<?>) some(value);
      out.writeArrayStart();
      out.setItemCount(list.size());
      for (Object one : list) {
        out.startItem();
        element.write(one, out, parts);
      }
      out.writeArrayEnd();
    };
  }

  private static ValueWriter map(ValueWriter content) {
    return (value, out, parts) -> {
      Map<?, ?> map = (Map<?, ?>) some(value);
      out.writeMapStart();
      out.setItemCount(map.size());
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.startItem();
        out.writeString((String) entry.getKey());
        content.write(entry.getValue(), out, parts);
      }
      out.writeMapEnd();
    };
  }

  private static ValueWriter number(Schema schema) {
    return schema.getLogicalType() instanceof LogicalTypes.TimestampMillis
        ? (value, out, parts) -> out.writeLong(((Instant) some(value)).toEpochMilli())
        : (value, out, parts) -> out.writeLong((Long) some(value));
  }

  private static Object some(@Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException("a record lacks a member");
    }
    return value;
  }
}
