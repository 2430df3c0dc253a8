/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config;

import com.fasterxml.jackson.databind.JsonNode;
import io.glueledger.base.config.ConfigResult.Invalid;
import io.glueledger.base.config.ConfigResult.Loaded;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one part of Glue Ledger reads of the one file: a record whose components say the keys.
 *
 * <p>A component is a key if it has Jackson's {@code @JsonPropertyDescription}, the sentence of the
 * documentation; {@code @JsonProperty} has its name, its default and whether it is required. A key
 * without default that is not required is {@link Optional} or a list. What the record's constructor
 * throws as {@link io.glueledger.base.config.value.InvalidConfigException} is a problem of the key
 * that it names.
 *
 * @param <T> the record
 */
public final class ConfigPart<T extends Record> {

  private final String name;
  private final Class<T> type;
  private final RecordSection section;
  private final KnownKeys known;

  private ConfigPart(String name, Class<T> type) {
    this.name = name;
    this.type = type;
    this.section = RecordSection.of(type);
    this.known = KnownKeys.ofPart(section.keys());
  }

  /**
   * Reads the annotations of a record and of those in it.
   *
   * @param name of the part, and of the section that shows that the part is configured
   */
  public static <T extends Record> ConfigPart<T> of(String name, Class<T> type) {
    return new ConfigPart<>(name, type);
  }

  /** The name of the part. */
  public String name() {
    return name;
  }

  /** Its keys, with those that it shares with other parts, in the order of its record. */
  public List<ConfigKey> keys() {
    return known.keys();
  }

  /** Loads a file with the environment over it; without a file the environment alone counts. */
  public ConfigResult<T> load(Optional<Path> file, Map<String, String> environment) {
    return new ConfigLoader<>(this, file, environment).load();
  }

  KnownKeys known() {
    return known;
  }

  /** Makes the record; what was found wrong before or is found now makes it invalid. */
  ConfigResult<T> make(MergedSettings settings) {
    Optional<JsonNode> node = settings.isReadable() ? section.read(settings) : Optional.empty();
    if (node.isEmpty() || !settings.problems().isEmpty()) {
      return new Invalid<>(settings.problems());
    }
    return ValueReader.make(node.get(), ValueReader.type(type), settings)
        .<ConfigResult<T>>map(record -> new Loaded<>(type.cast(record)))
        .orElseGet(() -> new Invalid<>(settings.problems()));
  }
}
