/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config;

import io.glueledger.base.config.ConfigResult.Invalid;
import io.glueledger.base.config.ConfigResult.Loaded;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Loads the configuration of one part: options of the command line over the environment, over one
 * YAML file, over defaults.
 */
public final class ConfigLoader {

  private final ConfigPart part;
  private final Optional<Path> file;
  private final Map<String, String> environment;
  private final Map<String, Setting> options = new LinkedHashMap<>();

  /**
   * Nothing is read yet.
   *
   * @param part whose keys
   * @param file a YAML file; paths in it are relative to its folder
   * @param environment all environment variables; paths in them are relative to the working folder
   */
  public ConfigLoader(ConfigPart part, Optional<Path> file, Map<String, String> environment) {
    this.part = part;
    this.file = file;
    this.environment = Map.copyOf(environment);
  }

  /** Sets a key over all else, as an option of the command line that is named in errors. */
  public ConfigLoader option(String key, String value, String option) {
    options.put(key, new Setting(List.of(value), false, "option " + option, Optional.empty()));
    return this;
  }

  /**
   * Reads everything and has the part's records made of it.
   *
   * @param assembly makes the configuration of checked settings; what it throws as {@link
   *     io.glueledger.base.config.value.InvalidConfigException} is one of the problems, and empty
   *     says that it has put problems into the settings
   */
  public <T> ConfigResult<T> load(Function<Settings, Optional<T>> assembly) {
    Settings settings = settings();
    if (settings.isReadable()) {
      part.keys().forEach(settings::check);
    }
    if (!settings.problems().isEmpty()) {
      return new Invalid<>(settings.problems());
    }
    Optional<T> made = settings.part(() -> assembly.apply(settings)).flatMap(Function.identity());
    return made.isPresent() && settings.problems().isEmpty()
        ? new Loaded<>(made.get())
        : new Invalid<>(settings.problems());
  }

  /** What is set, read but not checked, with what could not be read among its problems. */
  Settings settings() {
    Settings settings = new Settings();
    file.ifPresent(path -> read(path, settings));
    EnvironmentSettings.read(part, environment, settings);
    options.forEach(settings::put);
    return settings;
  }

  private void read(Path path, Settings settings) {
    try {
      FileSettings.read(part, path, Files.readString(path), settings);
    } catch (NoSuchFileException missing) {
      unreadable(settings, path, "There is no such file; create it or name another.");
    } catch (CharacterCodingException notText) {
      unreadable(settings, path, "The file is not UTF-8 text; save it as UTF-8.");
    } catch (IOException unreadable) {
      unreadable(settings, path, "The file cannot be read; check that it is one and may be read.");
    }
  }

  private static void unreadable(Settings settings, Path path, String message) {
    settings.unreadable(new ConfigProblem("", message, path.toString()));
  }
}
