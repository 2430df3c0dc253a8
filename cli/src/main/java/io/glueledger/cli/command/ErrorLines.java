/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.command;

import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.base.text.Nearest;
import io.glueledger.schemas.start.StartException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Every error is one line on standard error; a stack trace only for those who ask for it. */
public final class ErrorLines implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private final BooleanSupplier debug;

  /**
   * @param debug whether stack traces were asked for, known once options are parsed
   */
  public ErrorLines(BooleanSupplier debug) {
    this.debug = debug;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    String hint = e instanceof UnmatchedArgumentException unmatched ? hint(unmatched) : "";
    print(command, e.getMessage() + hint + " (see " + name + " --help)", e);
    return ExitCodes.WRONG_USE;
  }

  /** The command or option of that place which the first wrong word is most like. */
  private static String hint(UnmatchedArgumentException e) {
    CommandLine command = e.getCommandLine();
    Set<String> known = new TreeSet<>(command.getSubcommands().keySet());
    known.addAll(command.getCommandSpec().optionsMap().keySet());
    return Nearest.hint(e.getUnmatched().get(0), known);
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    if (e instanceof RemoteFailureException) {
      print(command, String.valueOf(e.getMessage()), e);
      return ExitCodes.REMOTE_FAILED;
    }
    if (e instanceof StartException) {
      String.valueOf(e.getMessage()).lines().forEach(line -> print(command, line, e));
      return ExitCodes.WRONG_USE;
    }
    if (e instanceof InvalidConfigurationException invalid) {
      invalid.problems().forEach(problem -> print(command, problem, e));
      return ExitCodes.WRONG_USE;
    }
    if (e instanceof InvalidFileException invalid) {
      invalid.problems().forEach(problem -> print(command, problem.inOneLine(), e));
      return ExitCodes.WRONG_USE;
    }
    print(command, "internal error: " + e + "; please report it with what --debug shows", e);
    return ExitCodes.WRONG_USE;
  }

  private void print(CommandLine command, String line, Exception e) {
    command.getErr().println("glue-ledger: " + line.replaceAll("\\s*\\R\\s*", " "));
    if (debug.getAsBoolean()) {
      e.printStackTrace(command.getErr());
    }
    command.getErr().flush();
  }
}
