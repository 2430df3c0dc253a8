/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.glueledger.base.text.Nearest;
import io.glueledger.ingest.protocol.error.WireErrors;
import io.glueledger.ingest.protocol.json.AwsJsonReader.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/** One walk over one body, guided by the fields of the SDK's classes. */
final class AwsJsonWalk {

  /** Deeper than any request of Glue; the model itself ends the walk long before, mostly. */
  private static final int DEEPEST = 64;

  private final JsonParser parser;

  AwsJsonWalk(JsonParser parser) {
    this.parser = parser;
  }

  SdkPojo root(SdkPojo builder) throws IOException, Unreadable {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw malformed(BodyPath.ROOT + " is empty; send a JSON object.");
    }
    Object built = structure(builder, first, BodyPath.ROOT, 1);
    if (parser.nextToken() != null) {
      throw malformed("The body continues after its JSON object.");
    }
    return (SdkPojo) built;
  }

  private Object structure(SdkPojo builder, JsonToken token, BodyPath path, int depth)
      throws IOException, Unreadable {
    expect(token == JsonToken.START_OBJECT, "an object", token, path);
    Set<String> seen = new HashSet<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      SdkField<?> field = field(builder, name, path);
      BodyPath memberPath = path.member(name);
      if (!seen.add(name)) {
        throw malformed(memberPath + " is given twice; send it once.");
      }
      JsonToken value = parser.nextToken();
      if (value != JsonToken.VALUE_NULL) {
        field.set(builder, value(field, value, memberPath, depth));
      }
    }
    return ((Buildable) builder).build();
  }

  private static SdkField<?> field(SdkPojo builder, String name, BodyPath path) throws Unreadable {
    for (SdkField<?> field : builder.sdkFields()) {
      if (field.locationName().equals(name)) {
        return field;
      }
    }
    List<String> known = builder.sdkFields().stream().map(SdkField::locationName).toList();
    throw new Unreadable(
        WireErrors.invalidInput(
            path.unknownMember(name)
                + " is not a member that Glue knows here"
                + Nearest.hint(name, known)
                + ". Remove it or correct its name."));
  }

  private Object value(SdkField<?> field, @Nullable JsonToken token, BodyPath path, int depth)
      throws IOException, Unreadable {
    if (depth >= DEEPEST) {
      throw malformed("The body is nested more than " + DEEPEST + " deep.");
    }
    if (token == null || token == JsonToken.VALUE_NULL) {
      throw malformed(path + " must not be null.");
    }
    return switch (field.marshallingType().getKnownType()) {
      case SDK_POJO -> structure(field.constructor().get(), token, path, depth + 1);
      case LIST -> list(field.getRequiredTrait(ListTrait.class), token, path, depth + 1);
      case MAP -> map(field.getRequiredTrait(MapTrait.class), token, path, depth + 1);
      default -> scalar(field, token, path);
    };
  }

  private List<Object> list(ListTrait trait, JsonToken token, BodyPath path, int depth)
      throws IOException, Unreadable {
    expect(token == JsonToken.START_ARRAY, "a list", token, path);
    List<Object> items = new ArrayList<>();
    for (JsonToken item = parser.nextToken();
        item != JsonToken.END_ARRAY;
        item = parser.nextToken()) {
      items.add(value(trait.memberFieldInfo(), item, path.index(items.size()), depth));
    }
    return items;
  }

  private Map<String, Object> map(MapTrait trait, JsonToken token, BodyPath path, int depth)
      throws IOException, Unreadable {
    expect(token == JsonToken.START_OBJECT, "a map", token, path);
    Map<String, Object> entries = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      BodyPath keyPath = path.key(key);
      checkText(key, keyPath);
      if (entries.containsKey(key)) {
        throw malformed(keyPath + " is given twice; send it once.");
      }
      entries.put(key, value(trait.valueFieldInfo(), parser.nextToken(), keyPath, depth));
    }
    return entries;
  }

  private Object scalar(SdkField<?> field, JsonToken token, BodyPath path)
      throws IOException, Unreadable {
    String written = parser.getText();
    Optional<?> value = AwsJsonScalars.read(field, token, written);
    expect(value.isPresent(), AwsJsonScalars.describe(field), token, path);
    if (token == JsonToken.VALUE_STRING) {
      checkText(written, path);
    }
    return value.get();
  }

  /** Half a surrogate pair cannot be written as UTF-8, so what is sent on would not be this. */
  private static void checkText(String text, BodyPath path) throws Unreadable {
    for (int index = 0; index < text.length(); index++) {
      char character = text.charAt(index);
      if (!Character.isSurrogate(character)) {
        continue;
      }
      if (!Character.isHighSurrogate(character)
          || index + 1 == text.length()
          || !Character.isLowSurrogate(text.charAt(++index))) {
        throw malformed(path + " has half of a surrogate pair; send whole characters.");
      }
    }
  }

  private static void expect(boolean met, String wanted, JsonToken token, BodyPath path)
      throws Unreadable {
    if (!met) {
      throw malformed(path + " must be " + wanted + ", not " + word(token) + ".");
    }
  }

  private static String word(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case VALUE_STRING -> "that text";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "that number";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      default -> "null";
    };
  }

  private static Unreadable malformed(String message) {
    return new Unreadable(WireErrors.malformed(message));
  }
}
