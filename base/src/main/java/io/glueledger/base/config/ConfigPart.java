/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one part of Glue Ledger reads of the one file: a record whose components say the keys.
 *
 * <p>A component is a key if it has Jackson's {@code @JsonPropertyDescription}, the sentence of the
 * documentation; {@code @JsonProperty} has its name, its default and whether it is required. A key
 * without default that is not required is {@link Optional} or a collection. What the record's
 * constructor throws as {@link io.glueledger.base.config.value.InvalidConfigException} is a problem
 * of the key that it names.
 *
 * @param name of the part, and of the section that shows that the part is configured
 * @param type the record
 */
public record ConfigPart<T extends Record>(String name, Class<T> type) {

  /** Its keys, with those that it shares with other parts, in the order of its record. */
  public List<ConfigKey> keys() {
    return RecordSection.of(type).keys();
  }

  /** Loads a file with the environment over it; without a file the environment alone counts. */
  public ConfigResult<T> load(Optional<Path> file, Map<String, String> environment) {
    return new ConfigLoader<>(this, file, environment).load();
  }
}
