/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.check;

import io.glueledger.cli.fixture.CommandLineRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The sample inputs of the module check; each contains {@link #PLANTED}. */
final class CheckSamples {

  static final String PLANTED = "pl4nted-c4nary";

  private static final Path FOLDER =
      Path.of("../check/src/test/resources/io/glueledger/check/fixture");

  private CheckSamples() {}

  static String path(String name) {
    return FOLDER.resolve(name).toString();
  }

  static String text(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CommandLineRun check(String... args) {
    List<String> all = new ArrayList<>(List.of("check"));
    all.addAll(Arrays.asList(args));
    return CommandLineRun.of(all.toArray(String[]::new));
  }
}
