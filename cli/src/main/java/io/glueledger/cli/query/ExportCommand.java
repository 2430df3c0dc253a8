/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.query;

import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.command.InvalidConfigurationException;
import io.glueledger.cli.command.RemoteFailureException;
import io.glueledger.cli.terminal.ProgressLine;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A whole list, however long, to a file or to standard output. */
@Command(
    name = "export",
    description = {
      "Write a whole list of the ledger: glue-ledger export changes outcome=DENIED --out denied.csv",
      "The file is there only once all of it is. Each export is noted in the query API's log."
    })
public final class ExportCommand implements Callable<Integer> {

  /** How the list is written. */
  private enum Format {
    CSV,
    NDJSON
  }

  @Spec private @Nullable CommandSpec command;

  @Mixin private final QueryApiOptions options = new QueryApiOptions();

  @Option(
      names = "--format",
      description = "${COMPLETION-CANDIDATES} (default: by the end of the file's name, else CSV).")
  private @Nullable Format format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "File to write, which is replaced (default: standard output).")
  private @Nullable Path file;

  @Option(
      names = "--plain",
      description = {
        "Leave out the first lines, which say what the file is: list, filters, moment, reader,",
        "and how far the log had been read. In CSV they begin with a hash."
      })
  private boolean plain;

  @Parameters(
      paramLabel = "LIST",
      description = {
        "connections, changes, findings, closed-findings, review, accesses, catalog-changes, days",
        "or packs."
      })
  private String list = "";

  @Parameters(
      index = "1..*",
      paramLabel = "NAME=VALUE",
      description =
          "Filters, as in the API's page /docs: principal=data/alice, from=2026-07-01T00:00:00Z.")
  private List<String> words = List.of();

  @Override
  public Integer call() {
    CommandSpec spec = Objects.requireNonNull(command);
    ApiLists wanted =
        ApiLists.find(list)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "\"%s\" is no list; write one of %s".formatted(list, ApiLists.words())));
    Map<String, String> parameters = new LinkedHashMap<>(Filters.parse(spec, words));
    parameters.put("format", format().name().toLowerCase(Locale.ROOT));
    if (!plain && wanted.isPaged()) {
      parameters.put("about", "true");
    }
    if (file == null) {
      copy(wanted, parameters, spec.commandLine().getOut());
      return ExitCodes.FINE;
    }
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (Writer out = Files.newBufferedWriter(unfinished)) {
        copy(wanted, parameters, out);
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      return ExitCodes.FINE;
    } catch (IOException | UncheckedIOException e) {
      throw new InvalidConfigurationException(
          List.of("--out: %s cannot be written: %s".formatted(file, e)));
    } finally {
      remove(unfinished);
    }
  }

  private Format format() {
    if (format != null) {
      return format;
    }
    return file != null && file.toString().toLowerCase(Locale.ROOT).endsWith("json")
        ? Format.NDJSON
        : Format.CSV;
  }

  private void copy(ApiLists wanted, Map<String, String> parameters, Writer out) {
    PrintWriter err = Objects.requireNonNull(command).commandLine().getErr();
    try (ProgressLine progress = ProgressLine.on(err);
        Reader answer =
            new InputStreamReader(
                options.client().open(wanted.path(), parameters), StandardCharsets.UTF_8)) {
      char[] piece = new char[1 << 14];
      long written = 0;
      for (int length = read(answer, piece); length >= 0; length = read(answer, piece)) {
        out.write(piece, 0, length);
        written += CharBuffer.wrap(piece, 0, length).chars().filter(c -> c == '\n').count();
        progress.show("Exporting " + wanted.word(), written);
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int read(Reader answer, char[] piece) {
    try {
      return answer.read(piece);
    } catch (IOException e) {
      throw new RemoteFailureException("The list broke off before its end: " + e.getMessage(), e);
    }
  }

  private static void remove(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
