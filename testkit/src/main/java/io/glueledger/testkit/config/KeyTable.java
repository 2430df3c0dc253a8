/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.testkit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import io.glueledger.base.config.ConfigKey;
import io.glueledger.base.config.ConfigLoader;
import io.glueledger.base.config.ConfigPart;
import io.glueledger.base.config.ConfigResult;
import io.glueledger.base.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The keys of a part for tests of it. Settings are written {@code key=text; key=text}. */
public final class KeyTable<T extends Record> {

  private final ConfigPart<T> part;
  private final String required;

  /**
   * A part.
   *
   * @param required settings without which the part does not load
   */
  public KeyTable(ConfigPart<T> part, String required) {
    this.part = part;
    this.required = required;
  }

  /**
   * Fails unless every key of the part has a row, and with the right default sets its property.
   *
   * @param rows a line each: {@code key | property | what it is unless set | a text, perhaps with
   *     settings of other keys that it needs | what the property then is}. A property is a path of
   *     components, {@code limits.body}; no value is written {@code -}
   */
  public void verify(String rows) {
    List<String[]> cells = rows.lines().map(line -> line.strip().split("\\s*\\|\\s*", -1)).toList();
    T defaults = loaded("");
    assertSoftly(
        softly -> {
          softly
              .assertThat(cells.stream().map(row -> row[0]))
              .containsExactlyInAnyOrderElementsOf(
                  part.keys().stream().filter(key -> !key.isOpen()).map(ConfigKey::name).toList());
          for (String[] row : cells) {
            String settings = row[0] + "=" + row[3];
            softly
                .assertThat(property(defaults, row[1]))
                .as(row[0] + " unless set")
                .isEqualTo(row[2]);
            softly.assertThat(property(loaded(settings), row[1])).as(settings).isEqualTo(row[4]);
          }
        });
  }

  /** Fails unless settings over the required ones have one problem, of that key, so worded. */
  public void refuses(String settings, String key, String words) {
    assertThat(load(settings).problems())
        .singleElement()
        .returns(key, Problem::path)
        .satisfies(problem -> assertThat(problem.message()).contains(words));
  }

  /** What settings over the required ones come to. */
  public ConfigResult<T> load(String settings) {
    ConfigLoader<T> loader = new ConfigLoader<>(part, Optional.empty(), Map.of());
    Arrays.stream((required + ";" + settings).split(";", -1))
        .filter(setting -> !setting.isBlank())
        .map(setting -> setting.strip().split("=", 2))
        .forEach(setting -> loader.option(setting[0], setting[1], "of the test"));
    return loader.load();
  }

  private T loaded(String settings) {
    return load(settings)
        .orThrow(problems -> new IllegalArgumentException(settings + " " + problems));
  }

  private static String property(Object config, String path) {
    Object value = config;
    for (String component : path.split("\\.", -1)) {
      try {
        value = value.getClass().getMethod(component).invoke(value);
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException("there is no property " + path, e);
      }
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(String::valueOf).orElse("-");
    }
    return value instanceof Set<?> set ? new TreeSet<>(set).toString() : String.valueOf(value);
  }
}
