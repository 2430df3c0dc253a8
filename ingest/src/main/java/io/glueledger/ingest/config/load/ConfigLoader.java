/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config.load;

import io.glueledger.ingest.config.load.ConfigResult.Invalid;
import io.glueledger.ingest.config.load.ConfigResult.Loaded;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Loads the gate's configuration: one YAML file, the environment over it, defaults under both. */
public final class ConfigLoader {

  private ConfigLoader() {}

  /**
   * Loads a file with the environment over it.
   *
   * @param file a YAML file; paths in it are relative to its folder
   * @param environment all environment variables; paths in them are relative to the working folder
   */
  public static ConfigResult load(Path file, Map<String, String> environment) {
    Settings settings = new Settings();
    try {
      FileSettings.read(file, Files.readString(file), settings);
    } catch (NoSuchFileException missing) {
      return unreadable(file, "There is no such file; create it or name another.");
    } catch (CharacterCodingException notText) {
      return unreadable(file, "The file is not UTF-8 text; save it as UTF-8.");
    } catch (IOException unreadable) {
      return unreadable(file, "The file cannot be read; check that it is one and may be read.");
    }
    return finish(settings, environment);
  }

  /** Loads the environment alone. */
  public static ConfigResult load(Map<String, String> environment) {
    return finish(new Settings(), environment);
  }

  private static ConfigResult finish(Settings settings, Map<String, String> environment) {
    EnvironmentSettings.read(environment, settings);
    GateKeys.ALL.forEach(settings::check);
    if (!settings.problems().isEmpty()) {
      return new Invalid(settings.problems());
    }
    return new Assembly(settings)
        .gate()
        .<ConfigResult>map(Loaded::new)
        .orElseGet(() -> new Invalid(settings.problems()));
  }

  private static ConfigResult unreadable(Path file, String message) {
    return new Invalid(List.of(new ConfigProblem("", message, file.toString())));
  }
}
