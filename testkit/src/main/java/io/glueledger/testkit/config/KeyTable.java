/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.testkit.config;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import io.glueledger.base.config.ConfigKey;
import io.glueledger.base.config.ConfigLoader;
import io.glueledger.base.config.ConfigPart;
import io.glueledger.base.config.ConfigResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The keys of a part, each with its property, what that is unless set, and what a text makes of it.
 * Settings are written {@code key=text; key=text}.
 */
public final class KeyTable<T extends Record> {

  private record Row<T>(
      String key, Function<T, Object> property, Object fallback, String settings, Object set) {}

  private final ConfigPart<T> part;
  private final String required;
  private final List<Row<T>> rows = new ArrayList<>();

  /**
   * An empty table.
   *
   * @param required settings without which the part does not load
   */
  public KeyTable(ConfigPart<T> part, String required) {
    this.part = part;
    this.required = required;
  }

  /**
   * Adds a key.
   *
   * @param fallback what its property is with the required settings alone
   * @param text what the key is set to, perhaps with settings of other keys that it needs
   * @param set what its property then is
   */
  public KeyTable<T> row(
      String key, Function<T, Object> property, Object fallback, String text, Object set) {
    rows.add(new Row<>(key, property, fallback, key + "=" + text, set));
    return this;
  }

  /** Fails unless every key of the part is here, with the right default, and sets its property. */
  public void verify() {
    T defaults = loaded("");
    assertSoftly(
        softly -> {
          softly
              .assertThat(rows.stream().map(Row::key))
              .containsExactlyInAnyOrderElementsOf(
                  part.keys().stream().filter(key -> !key.isOpen()).map(ConfigKey::name).toList());
          for (Row<T> row : rows) {
            softly
                .assertThat(row.property().apply(defaults))
                .as("%s unless set", row.key())
                .isEqualTo(row.fallback());
            softly
                .assertThat(row.property().apply(loaded(row.settings())))
                .as(row.settings())
                .isEqualTo(row.set());
          }
        });
  }

  /** What settings over the required ones come to. */
  public ConfigResult<T> load(String settings) {
    ConfigLoader<T> loader = new ConfigLoader<>(part, Optional.empty(), Map.of());
    for (String setting : (required + ";" + settings).split(";", -1)) {
      if (!setting.isBlank()) {
        String[] keyAndText = setting.strip().split("=", 2);
        loader.option(keyAndText[0], keyAndText[1], "of the test");
      }
    }
    return loader.load();
  }

  private T loaded(String settings) {
    return load(settings)
        .orThrow(problems -> new IllegalArgumentException(settings + " " + problems));
  }
}
