/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config;

import io.glueledger.base.config.MergedSettings.Setting;
import io.glueledger.base.problem.Problem;
import io.glueledger.base.problem.SourcePosition;
import io.glueledger.base.text.Nearest;
import io.glueledger.base.text.Printable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

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

  private static final Set<String> OF_THE_LAUNCHER =
      Set.of(
          ConfigKey.variable("config"),
          ConfigKey.variable("opts"),
          ConfigKey.variable("log.format"));

  private EnvironmentSettings() {}

  static void read(KnownKeys known, Map<String, String> environment, MergedSettings settings) {
    new TreeMap<>(environment)
        .forEach(
            (variable, value) -> {
              if (variable.startsWith(PREFIX) && !isOfOthers(known, variable, value)) {
                set(known, variable, value, settings);
              }
            });
  }

  private static void set(KnownKeys known, String variable, String value, MergedSettings settings) {
    SourcePosition origin =
        SourcePosition.wholeOf("environment variable " + Printable.word(variable, 128));
    Optional<String> name = known.nameOf(variable);
    if (name.isPresent()) {
      settings.put(name.get(), Setting.text(value, origin));
    } else {
      String hint = Nearest.hint(variable, known.variables());
      settings.problem(new Problem(origin, "sets no key" + hint));
    }
  }

  private static boolean isOfOthers(KnownKeys known, String variable, String value) {
    return OF_THE_LAUNCHER.contains(variable)
        || known.isVariablePassedOver(variable)
        || SERVICE_LINK.matcher(variable).matches()
        || (variable.endsWith("_PORT") && SERVICE_ADDRESS.matcher(value).matches());
  }
}
