/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.command;

/** What a command's exit code says. */
public final class ExitCodes {

  public static final int FINE = 0;

  /** Wrong options, wrong configuration. Also an error of the program itself. */
  public static final int WRONG_USE = 1;

  /** Kafka, the registry or AWS did not do its part; trying again may help. */
  public static final int REMOTE_FAILED = 2;

  /** Everything worked, and what was found is not as it should be. */
  public static final int FINDINGS = 3;

  private ExitCodes() {}
}
