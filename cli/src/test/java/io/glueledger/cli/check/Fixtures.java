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

/** Inputs with planted passwords; each of these contains {@link #PLANTED}. */
final class Fixtures {

  static final String PLANTED = "pl4nted-c4nary";

  static final List<String> ALL =
      List.of(
          "requests.yaml",
          "answer.json",
          "template.yaml",
          "template.json",
          "plan-create.json",
          "plan-change.json",
          "plan-replace.json");

  private static final Path FOLDER = Path.of("src/test/resources/io/glueledger/cli/check");

  private Fixtures() {}

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
