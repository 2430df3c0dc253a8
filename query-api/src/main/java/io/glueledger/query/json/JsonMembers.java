/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/**
 * What the answers say of a record: names of members in their order, and how each is read. What is
 * not listed is never answered. An absent value is null, so that every object has all its members;
 * maps are sorted by key.
 */
public final class JsonMembers<T> {
  private final Map<String, Function<? super T, ?>> readers;

  private JsonMembers(Map<String, Function<? super T, ?>> readers) {
    this.readers = readers;
  }

  /** Without any member yet. */
  public static <T> JsonMembers<T> none() {
    return new JsonMembers<>(Map.of());
  }

  /**
   * Members of a record under the names of its schema.
   *
   * @param names in their order, comma-separated
   */
  static JsonMembers<SpecificRecordBase> ofSchema(
      Class<? extends SpecificRecordBase> type, String names) {
    Schema schema = SpecificData.get().getSchema(type);
    JsonMembers<SpecificRecordBase> members = none();
    for (String name : names.split(",", -1)) {
      members = members.with(name, reader(schema.getField(name)));
    }
    return members;
  }

  /**
   * All members of a record, in the order of its schema.
   *
   * @param naming the name of a member for its name in the schema
   */
  static JsonMembers<SpecificRecordBase> ofSchema(
      Class<? extends SpecificRecordBase> type, UnaryOperator<String> naming) {
    JsonMembers<SpecificRecordBase> members = none();
    for (Schema.Field field : SpecificData.get().getSchema(type).getFields()) {
      members = members.with(naming.apply(field.name()), reader(field));
    }
    return members;
  }

  /**
   * These and one more.
   *
   * @param reader gives the value, or an {@code Optional} of it
   */
  public JsonMembers<T> with(String name, Function<? super T, ?> reader) {
    Map<String, Function<? super T, ?>> more = new LinkedHashMap<>(readers);
    more.put(name, reader);
    return new JsonMembers<>(more);
  }

  /** These and those of a part of the record, as members of the record itself. */
  <P> JsonMembers<T> withAll(JsonMembers<P> others, Function<? super T, ? extends P> part) {
    JsonMembers<T> all = this;
    for (Map.Entry<String, Function<? super P, ?>> other : others.readers.entrySet()) {
      Function<? super P, ?> reader = other.getValue();
      all = all.with(other.getKey(), item -> reader.apply(part.apply(item)));
    }
    return all;
  }

  /** The values by name, in order. */
  Map<String, @Nullable Object> values(T item) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    readers.forEach((name, reader) -> values.put(name, present(reader.apply(item))));
    return values;
  }

  private static Function<SpecificRecordBase, ?> reader(Schema.Field field) {
    int position = field.pos();
    return item -> Optional.ofNullable(item.get(position));
  }

  private static @Nullable Object present(Object value) {
    Object present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    return present instanceof Map<?, ?> map ? new TreeMap<>(map) : present;
  }
}
