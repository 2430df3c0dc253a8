/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.check;

import io.glueledger.cli.fixture.CommandLineRun;
import java.nio.file.Path;

/** What there is to judge: samples of the module check, each with {@link #PLANTED} in it. */
final class CheckSamples {
  static final String PLANTED = "pl4nted-c4nary";
  static final Path OWN = Path.of("src/test/resources/io/glueledger/cli/check");

  private CheckSamples() {}

  static Path sample(String name) {
    return Path.of("../check/src/test/resources/io/glueledger/check/fixture", name);
  }

  /** Judges a sample, with options. */
  static CommandLineRun check(String sample, Object... options) {
    return CommandLineRun.of("check " + sample(sample), options);
  }
}
