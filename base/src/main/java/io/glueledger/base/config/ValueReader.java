/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.glueledger.base.config.MergedSettings.Setting;
import io.glueledger.base.config.value.ByteSize;
import io.glueledger.base.config.value.DurationText;
import io.glueledger.base.config.value.InvalidConfigException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Values and records by Jackson. Its own messages are dropped: they quote the text, which may be a
 * password, and speak of classes.
 */
final class ValueReader {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(
              new SimpleModule()
                  .addDeserializer(Path.class, new TextReader<>(Path.class, Path::of))
                  .addDeserializer(
                      Duration.class, new TextReader<>(Duration.class, DurationText::parse)))
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .build();

  private static final Map<Class<?>, String> FORMS =
      Map.of(
          int.class, "must be a whole number",
          boolean.class, "must be true or false",
          Duration.class, "must be a duration such as 10s (ms, s, m, h or d)",
          ByteSize.class, "must be a size such as 256KiB (B, KiB, MiB or GiB)",
          URI.class, "must be an address such as https://host:port",
          Path.class, "must be the path of a file");

  private ValueReader() {}

  static JavaType type(Class<?> type) {
    return MAPPER.constructType(type);
  }

  /** The components of a record, in their order, with what their annotations say. */
  static List<BeanPropertyDefinition> components(JavaType type) {
    return MAPPER.getDeserializationConfig().introspect(type).findProperties().stream()
        .filter(BeanPropertyDefinition::hasConstructorParameter)
        .toList();
  }

  static ObjectNode emptyRecord() {
    return MAPPER.createObjectNode();
  }

  /** The value of a key: a missing node if none is needed, empty if it has a problem. */
  static Optional<JsonNode> read(ConfigKey key, MergedSettings settings) {
    Optional<Setting> set = settings.find(key);
    if (set.isEmpty()) {
      return key.required()
          ? refused(key, "is missing; set it in the file or as " + key.variable(), settings)
          : Optional.of(
              key.type().isCollectionLikeType()
                  ? MAPPER.createArrayNode()
                  : MissingNode.getInstance());
    }
    if (set.get().isList() && !key.isList()) {
      return refused(key, "must be one value, not a list", settings);
    }
    try {
      JsonNode node = node(key, set.get());
      Object unused = MAPPER.treeToValue(node, key.type());
      return Optional.of(node);
    } catch (JsonProcessingException | IllegalArgumentException wrong) {
      return refused(key, form(key.wordType()), settings);
    }
  }

  private static Optional<JsonNode> refused(
      ConfigKey key, String message, MergedSettings settings) {
    settings.problem(key.name(), message);
    return Optional.empty();
  }

  /** Properties of a client, with commas between the values of a list. */
  static JsonNode properties(Map<String, Setting> set) {
    ObjectNode properties = MAPPER.createObjectNode();
    set.forEach((name, setting) -> properties.put(name, String.join(",", setting.texts())));
    return properties;
  }

  /** Why a record refuses its components; empty if it does not. */
  static Optional<InvalidConfigException> refusal(JsonNode components, JavaType record) {
    try {
      Object unused = MAPPER.treeToValue(components, record);
      return Optional.empty();
    } catch (JsonProcessingException refused) {
      return Optional.of(cause(refused));
    }
  }

  /** A record of components that it does not refuse. */
  static <T> T value(JsonNode components, Class<T> record) {
    try {
      return MAPPER.treeToValue(components, record);
    } catch (JsonProcessingException refused) {
      throw cause(refused);
    }
  }

  private static InvalidConfigException cause(JsonProcessingException refused) {
    for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidConfigException invalid) {
        return invalid;
      }
    }
    throw new IllegalStateException("a record cannot be made of its keys", refused);
  }

  private static JsonNode node(ConfigKey key, Setting setting) {
    if (!key.isList()) {
      return word(key, setting, setting.texts().get(0));
    }
    ArrayNode list = MAPPER.createArrayNode();
    setting.words().forEach(word -> list.add(word(key, setting, word)));
    return list;
  }

  private static TextNode word(ConfigKey key, Setting setting, String text) {
    if (!key.wordType().hasRawClass(Path.class)) {
      return TextNode.valueOf(text);
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException("a path has a name");
    }
    Path path = setting.folder().map(folder -> folder.resolve(text)).orElseGet(() -> Path.of(text));
    return TextNode.valueOf(path.normalize().toString());
  }

  private static String form(JavaType type) {
    if (!type.isEnumType()) {
      return FORMS.getOrDefault(type.getRawClass(), "must be plain text");
    }
    List<String> names =
        Arrays.stream(type.getRawClass().getEnumConstants())
            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
            .toList();
    int last = names.size() - 1;
    return "must be " + String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  /** Values that are written in other ways than Jackson's. */
  private static final class TextReader<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient Function<String, T> parser;

    TextReader(Class<T> type, Function<String, T> parser) {
      super(type);
      this.parser = parser;
    }

    @Override
    public T deserialize(JsonParser text, DeserializationContext context)
        throws java.io.IOException {
      return parser.apply(text.getText());
    }
  }
}
