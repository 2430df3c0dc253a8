/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.policy;

import io.glueledger.schemas.envelope.FindingSources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What stands behind ids that findings have and that are no policies. */
final class GlueRuleNotes {

  /**
   * One id.
   *
   * @param title in one line
   * @param text what has to hold
   */
  record Note(String title, String text) {}

  private static final Map<String, Note> NOTES = read();

  private GlueRuleNotes() {}

  /** The resource has a line {@code id | title | text} for each. */
  private static Map<String, Note> read() {
    Map<String, Note> notes = new TreeMap<>();
    try (var file = GlueRuleNotes.class.getResourceAsStream("glue-rules.txt")) {
      byte[] bytes = Objects.requireNonNull(file).readAllBytes();
      for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
        String[] cells = line.split(" \\| ", -1);
        notes.put(cells[0], new Note(cells[1], cells[2]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return notes;
  }

  static Optional<Note> of(String id) {
    return Optional.ofNullable(NOTES.get(id));
  }

  static Set<String> ids() {
    return NOTES.keySet();
  }

  /** What it is, and what becomes of a change. */
  static String consequence(String id) {
    return switch (FindingSources.ofId(id)) {
      case GLUE_MODEL ->
          "A rule of AWS Glue's service model, no policy: it has no severity, no mode and no"
              + " exceptions. A gate refuses the change with Glue's own InvalidInputException, the"
              + " ledger says REJECTED, and Glue is not asked. A check says refuse, and fails.";
      case GLUE_DOCUMENTATION ->
          "A rule of AWS Glue's documentation, no policy: it has no severity and no exceptions. The"
              + " service itself is laxer in places, so a gate only warns unless"
              + " ingest.documented-rules is enforce (a check: --documented-rules enforce); then"
              + " the change is refused, and the ledger says REJECTED.";
      default ->
          "A missing right, no policy: the change is denied whatever it says, and the ledger keeps"
              + " that it was tried.";
    };
  }
}
