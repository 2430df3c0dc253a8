/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config;

import com.fasterxml.jackson.databind.JsonNode;
import io.glueledger.base.config.ConfigResult.Invalid;
import io.glueledger.base.config.ConfigResult.Loaded;
import io.glueledger.base.config.MergedSettings.Setting;
import io.glueledger.base.problem.SourcePosition;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Loads the configuration of one part: options of the command line over the environment, over one
 * YAML file, over defaults.
 */
public final class ConfigLoader<T extends Record> {

  private final ConfigPart<T> part;
  private final Optional<Path> file;
  private final Map<String, String> environment;
  private final Map<String, Setting> options = new LinkedHashMap<>();

  /**
   * Nothing is read yet.
   *
   * @param file a YAML file; paths in it are relative to its folder
   * @param environment all environment variables; paths in them are relative to the working folder
   */
  public ConfigLoader(ConfigPart<T> part, Optional<Path> file, Map<String, String> environment) {
    this.part = part;
    this.file = file;
    this.environment = Map.copyOf(environment);
  }

  /** Sets a key over all else, as an option of the command line that is named in errors. */
  public ConfigLoader<T> option(String key, String value, String option) {
    options.put(key, Setting.text(value, SourcePosition.wholeOf("option " + option)));
    return this;
  }

  /** Reads everything and makes the part's record of it. */
  public ConfigResult<T> load() {
    RecordSection section = RecordSection.of(part.type());
    MergedSettings settings = settings(KnownKeys.ofPart(section.keys()), file, environment);
    options.forEach(settings::put);
    Optional<JsonNode> record = settings.isReadable() ? section.read(settings) : Optional.empty();
    return settings.problems().isEmpty()
        ? new Loaded<>(ValueReader.value(record.orElseThrow(), part.type()))
        : new Invalid<>(settings.problems());
  }

  /** What is set, read but not checked, with what could not be read among its problems. */
  static MergedSettings settings(
      KnownKeys known, Optional<Path> file, Map<String, String> environment) {
    SourcePosition source =
        SourcePosition.wholeOf(
            file.map(Path::getFileName).map(Path::toString).orElse("environment"));
    MergedSettings settings = new MergedSettings(source);
    file.ifPresent(path -> FileSettings.read(known, path, settings));
    EnvironmentSettings.read(known, environment, settings);
    return settings;
  }
}
