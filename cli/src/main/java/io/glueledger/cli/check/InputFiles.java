/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.check;

import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.check.input.CheckSubject;
import io.glueledger.check.input.InputFormat;
import io.glueledger.cli.command.InvalidConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The connections of all files, or everything that is wrong with the files. */
final class InputFiles {

  private static final String STANDARD_INPUT = "-";

  private final Optional<InputFormat> format;
  private final InputStream standardInput;
  private final List<CheckSubject> subjects = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  InputFiles(Optional<InputFormat> format, InputStream standardInput) {
    this.format = format;
    this.standardInput = standardInput;
  }

  /**
   * Reads them in order.
   *
   * @throws InvalidConfigurationException with what is wrong, file by file
   */
  List<CheckSubject> read(List<String> files) {
    files.forEach(this::read);
    if (!problems.isEmpty()) {
      throw new InvalidConfigurationException(problems);
    }
    return subjects;
  }

  private void read(String file) {
    try {
      String text = text(file);
      if (text.isBlank()) {
        // What a command leaves that failed before it wrote: fine would be said of nothing.
        problems.add(file + ": this is empty; see whether what was to write it has failed");
        return;
      }
      subjects.addAll(InputFormat.read(format, file, text));
    } catch (InvalidFileException e) {
      e.problems().forEach(problem -> problems.add(problem.inOneLine()));
    } catch (NoSuchFileException e) {
      problems.add(file + ": there is no such file");
    } catch (CharacterCodingException e) {
      problems.add(file + ": this is not UTF-8 text; save it as UTF-8");
    } catch (BinaryPlanException e) {
      problems.add(
          file
              + ": this is a plan as Terraform saves it; give its JSON: terraform show -json "
              + file);
    } catch (IOException e) {
      problems.add(file + ": this cannot be read; check that it is a file and may be read");
    }
  }

  private String text(String file) throws IOException {
    byte[] bytes =
        file.equals(STANDARD_INPUT)
            ? standardInput.readAllBytes()
            : Files.readAllBytes(Path.of(file));
    if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4) {
      throw new BinaryPlanException();
    }
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** A plan of Terraform is an archive. */
  private static final class BinaryPlanException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
