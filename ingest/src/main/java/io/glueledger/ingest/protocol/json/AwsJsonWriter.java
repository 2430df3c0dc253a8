/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.glueledger.ingest.protocol.error.WireError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * Writes the SDK's classes as AWS JSON 1.1: members that were not set are left out, empty lists and
 * maps that were set are kept, and times are seconds since 1970 with three decimals.
 */
public final class AwsJsonWriter {

  private static final JsonFactory FACTORY = new JsonFactory();

  private AwsJsonWriter() {}

  /** One part of a body. */
  @FunctionalInterface
  private interface Part {
    void write(JsonGenerator json) throws IOException;
  }

  /** Writes a request or a response as an object with its members. */
  public static byte[] write(SdkPojo pojo) {
    return bytes(json -> structure(json, pojo));
  }

  /** Writes an error with its code as {@code __type} and its text as {@code Message}. */
  public static byte[] write(WireError error) {
    return bytes(
        json -> {
          json.writeStartObject();
          json.writeStringField("__type", error.code());
          json.writeStringField("Message", error.message());
          for (Map.Entry<String, Object> member : error.members().entrySet()) {
            json.writeFieldName(member.getKey());
            value(json, member.getValue(), false);
          }
          json.writeEndObject();
        });
  }

  private static byte[] bytes(Part part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      part.write(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory failed", impossible);
    }
    return bytes.toByteArray();
  }

  private static void structure(JsonGenerator json, SdkPojo pojo) throws IOException {
    json.writeStartObject();
    for (SdkField<?> field : pojo.sdkFields()) {
      Object value = field.getValueOrDefault(pojo);
      if (isSet(value)) {
        json.writeFieldName(field.locationName());
        value(json, value, AwsJsonScalars.isText(field));
      }
    }
    json.writeEndObject();
  }

  private static boolean isSet(@Nullable Object value) {
    return value != null
        && !(value instanceof SdkAutoConstructList)
        && !(value instanceof SdkAutoConstructMap);
  }

  private static void value(JsonGenerator json, @Nullable Object value, boolean timeAsText)
      throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof String text) {
      json.writeString(text);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Instant instant) {
      time(json, instant, timeAsText);
    } else if (value instanceof Number number) {
      json.writeNumber(number.toString());
    } else if (value instanceof SdkBytes bytes) {
      json.writeBinary(bytes.asByteArrayUnsafe());
    } else if (value instanceof SdkPojo pojo) {
      structure(json, pojo);
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        value(json, item, timeAsText);
      }
      json.writeEndArray();
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(String.valueOf(entry.getKey()));
        value(json, entry.getValue(), timeAsText);
      }
      json.writeEndObject();
    } else {
      throw new IllegalArgumentException(
          "AWS JSON has no form for " + value.getClass().getSimpleName());
    }
  }

  private static void time(JsonGenerator json, Instant instant, boolean asText) throws IOException {
    if (asText) {
      json.writeString(instant.toString());
    } else {
      json.writeNumber(BigDecimal.valueOf(instant.toEpochMilli(), 3).toPlainString());
    }
  }
}
