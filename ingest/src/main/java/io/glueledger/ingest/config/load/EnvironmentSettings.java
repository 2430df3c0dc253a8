/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config.load;

import io.glueledger.ingest.text.Nearest;
import io.glueledger.ingest.text.Printable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts the environment variables that start with {@code GLUE_LEDGER_} into settings, over what the
 * file says. A key's variable is its name in upper case with {@code _} for dots and dashes; in
 * names of clients' properties each {@code _} stands for a dot.
 */
final class EnvironmentSettings {

  private static final String PREFIX = ConfigKey.variable("");

  /** What Kubernetes sets in every container for a service that is named like a part of this. */
  private static final Pattern SERVICE_LINK =
      Pattern.compile(
          ".*(_SERVICE_HOST|_SERVICE_PORT(_[A-Z0-9_]+)?|_PORT_\\d+_(TCP|UDP)(_(PROTO|PORT|ADDR))?)");

  private static final Pattern SERVICE_ADDRESS = Pattern.compile("(tcp|udp)://.*");

  private static final Map<String, ConfigKey<?>> BY_VARIABLE =
      GateKeys.ALL.stream().collect(Collectors.toMap(ConfigKey::variable, Function.identity()));

  private EnvironmentSettings() {}

  static void read(Map<String, String> environment, Settings settings) {
    new TreeMap<>(environment)
        .forEach(
            (variable, value) -> {
              if (variable.startsWith(PREFIX) && !isOfOthers(variable, value)) {
                set(variable, value, settings);
              }
            });
  }

  private static void set(String variable, String value, Settings settings) {
    String origin = "environment variable " + Printable.word(variable, 128);
    Optional<String> name =
        Optional.<ConfigKey<?>>ofNullable(BY_VARIABLE.get(variable))
            .<String>map(ConfigKey::name)
            .or(() -> property(variable));
    if (name.isPresent()) {
      settings.put(name.get(), new Setting(List.of(value), false, origin, Optional.empty()));
    } else {
      settings.problem(
          new ConfigProblem(
              "", "This sets no key" + Nearest.hint(variable, BY_VARIABLE.keySet()), origin));
    }
  }

  private static Optional<String> property(String variable) {
    return Sections.PASSED_THROUGH.stream()
        .filter(prefix -> variable.startsWith(ConfigKey.variable(prefix)))
        .map(
            prefix ->
                prefix
                    + variable
                        .substring(ConfigKey.variable(prefix).length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '.'))
        .filter(Sections::isKnown)
        .findFirst();
  }

  private static boolean isOfOthers(String variable, String value) {
    return Sections.isVariableOfAnotherPart(variable)
        || SERVICE_LINK.matcher(variable).matches()
        || (variable.endsWith("_PORT") && SERVICE_ADDRESS.matcher(value).matches());
  }
}
