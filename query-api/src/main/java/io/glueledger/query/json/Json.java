/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.glueledger.query.text.Times;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Writes JSON as it comes; an absent value is null, so that every object has all its members. */
public final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator out;

  private Json(JsonGenerator out) {
    this.out = out;
  }

  /** One JSON text, UTF-8. */
  public static byte[] bytes(Consumer<Json> writer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
      writer.accept(new Json(generator));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** An object. */
  public Json object(Runnable members) {
    call(out::writeStartObject);
    members.run();
    call(out::writeEndObject);
    return this;
  }

  /** A member that is an object. */
  public Json object(String name, Runnable members) {
    call(() -> out.writeFieldName(name));
    return object(members);
  }

  /** A member that is an object, or null. */
  public <T> Json object(String name, Optional<T> value, Consumer<T> members) {
    return value.map(v -> object(name, () -> members.accept(v))).orElseGet(() -> none(name));
  }

  /** A member that is an array of objects. */
  public <T> Json objects(String name, Collection<T> items, BiConsumer<Json, T> members) {
    call(() -> out.writeArrayFieldStart(name));
    items.forEach(item -> object(() -> members.accept(this, item)));
    call(out::writeEndArray);
    return this;
  }

  /** A member that is an array of texts. */
  public Json texts(String name, Collection<String> items) {
    call(() -> out.writeArrayFieldStart(name));
    items.forEach(item -> call(() -> out.writeString(item)));
    call(out::writeEndArray);
    return this;
  }

  /** A member that is an object of numbers. */
  public Json numbers(String name, Map<String, Long> counts) {
    return object(name, () -> counts.forEach(this::number));
  }

  /** A member. */
  public Json text(String name, String value) {
    call(() -> out.writeStringField(name, value));
    return this;
  }

  /** A member, or null. */
  public Json text(String name, Optional<String> value) {
    return value.map(v -> text(name, v)).orElseGet(() -> none(name));
  }

  /** A member with the word of an enum. */
  public Json word(String name, Enum<?> value) {
    return text(name, value.name());
  }

  /** A member with the word of an enum, or null. */
  public Json word(String name, Optional<? extends Enum<?>> value) {
    return text(name, value.map(Enum::name));
  }

  /** A member, RFC 3339. */
  public Json instant(String name, Instant value) {
    return text(name, Times.rfc3339(value));
  }

  /** A member, RFC 3339, or null. */
  public Json instant(String name, Optional<Instant> value) {
    return text(name, value.map(Times::rfc3339));
  }

  /** A member. */
  public Json number(String name, long value) {
    call(() -> out.writeNumberField(name, value));
    return this;
  }

  /** A member, or null. */
  public Json number(String name, Optional<Long> value) {
    return value.map(v -> number(name, v.longValue())).orElseGet(() -> none(name));
  }

  /** A member. */
  public Json truth(String name, boolean value) {
    call(() -> out.writeBooleanField(name, value));
    return this;
  }

  /** A member that is null. */
  public Json none(String name) {
    call(() -> out.writeNullField(name));
    return this;
  }

  private interface Writing {
    void run() throws IOException;
  }

  private static void call(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
