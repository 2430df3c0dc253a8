/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Filters as they are written on a command line: {@code outcome=DENIED}. */
public final class Filters {
  private Filters() {}

  /**
   * The parameters for the API, which knows what each means.
   *
   * @throws ParameterException if a word is no filter
   */
  public static Map<String, String> parse(CommandSpec command, List<String> words) {
    Map<String, String> filters = new LinkedHashMap<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals < 1) {
        throw new ParameterException(
            command.commandLine(),
            "\"" + word + "\" is no filter; write NAME=VALUE, such as principal=data/alice");
      }
      filters.merge(word.substring(0, equals), word.substring(equals + 1), (a, b) -> a + "," + b);
    }
    return filters;
  }
}
