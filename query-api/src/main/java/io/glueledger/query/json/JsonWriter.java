/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.json;

import static java.util.Map.entry;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.glueledger.event.Actor;
import io.glueledger.event.AppliedException;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.Difference;
import io.glueledger.event.EventReference;
import io.glueledger.event.Finding;
import io.glueledger.event.Instance;
import io.glueledger.event.Instances;
import io.glueledger.event.MemberValue;
import io.glueledger.event.Overview;
import io.glueledger.event.PartitionStatus;
import io.glueledger.event.UrlFacts;
import io.glueledger.event.Value;
import io.glueledger.query.text.UtcTimes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/**
 * Writes answers as JSON. A record of the read model is written only if it is named here: a new one
 * fails instead of showing what nobody looked at.
 */
public final class JsonWriter {
  /** Records that are answered under the names of their schemas, and which members of them. */
  private static final Map<Class<? extends SpecificRecordBase>, String> PUBLIC =
      Map.ofEntries(
          entry(Actor.class, "principal,accessKeyId,sourceAddress,userAgent"),
          entry(AppliedException.class, "id,reason,owner,expires"),
          entry(
              ChangeDecided.class,
              "verdict,findings,previousOffset,packHash,engineVersion,redactorVersion,judgedAt"),
          entry(EventReference.class, "kind,partition,offset,at,instance,sequence"),
          entry(Finding.class, FindingMembers.NAMES),
          entry(Instance.class, "url,partitions"),
          entry(Instances.class, "foldVersion,partitions,ready,instances"),
          entry(
              Overview.class,
              "connections,byType,bySeverity,byOutcome,open,inDoubt,deadLetters,latest,drifts,"
                  + "byPolicy"),
          entry(PartitionStatus.class, "partition,role"));

  private static final ObjectMapper MAPPER = JsonMapper.builder().addModule(module()).build();

  private JsonWriter() {}

  /** One object, UTF-8. */
  public static <T> byte[] object(JsonMembers<T> members, T item) {
    return bytes(members.values(item));
  }

  /** One of the records that are answered under the names of their schemas. */
  public static byte[] record(SpecificRecordBase item) {
    return bytes(item);
  }

  /** A tree of maps and texts. */
  public static String text(Map<String, ?> tree) {
    return new String(bytes(tree), StandardCharsets.UTF_8);
  }

  /** One page of a list. */
  public static <T> byte[] page(JsonMembers<T> members, List<T> items, Optional<String> next) {
    Map<String, @Nullable Object> page = new LinkedHashMap<>();
    page.put("items", items.stream().map(members::values).toList());
    page.put("next", next.orElse(null));
    return bytes(page);
  }

  private static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SimpleModule module() {
    SimpleModule module = new SimpleModule();
    add(module, SpecificRecordBase.class, JsonWriter::refuse);
    add(module, Instant.class, UtcTimes::rfc3339);
    PUBLIC.forEach((type, names) -> add(module, type, JsonMembers.ofSchema(type, names)::values));
    GlueMembers.RECORDS.forEach((type, members) -> add(module, type, members::values));
    add(module, Difference.class, FindingMembers.DIFFERENCE::values);
    add(module, UrlFacts.class, GlueMembers.URL::values);
    add(module, Value.class, GlueMembers::value);
    add(module, MemberValue.class, GlueMembers::member);
    return module;
  }

  private static Object refuse(SpecificRecordBase item) {
    throw new IllegalStateException(
        item.getSchema().getName() + " is not among the records that may be answered");
  }

  private static <T> void add(SimpleModule module, Class<T> type, Function<? super T, ?> form) {
    module.addSerializer(
        type,
        new JsonSerializer<T>() {
          @Override
          public void serialize(T value, JsonGenerator out, SerializerProvider provider)
              throws IOException {
            provider.defaultSerializeValue(form.apply(value), out);
          }
        });
  }
}
