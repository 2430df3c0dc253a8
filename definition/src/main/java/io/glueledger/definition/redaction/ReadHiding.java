/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import io.glueledger.definition.model.ConnectionInputs;
import io.glueledger.definition.model.DefinitionMember;
import io.glueledger.definition.redaction.RequestExposures.Fingerprinter;
import io.glueledger.definition.redaction.encoding.RedactionMarker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/**
 * Answers of Glue for callers who may not see secrets. The password keys are left out, as Glue does
 * under {@code HidePassword}; every other value that is not clear becomes what a definition would
 * show of it, or {@link #HIDDEN_PLACEHOLDER}; all else stays as Glue answered.
 *
 * <p>A client that reads, changes one member and writes all back would overwrite secrets with
 * placeholders: {@link #placeholderIn} finds them, so that the write can be refused.
 */
public final class ReadHiding {

  /**
   * What stands for a value of which nothing is shown; also what stands inside one shown in part.
   */
  public static final String HIDDEN_PLACEHOLDER = RedactionMarker.TEXT;

  private final DefinitionRedactor redactor;

  /** Hides what {@code redactor} does not show. */
  public ReadHiding(DefinitionRedactor redactor) {
    this.redactor = redactor;
  }

  /** {@code connection}, with what its caller may not see hidden. */
  public Connection hide(Connection connection) {
    return answer(redactor.see(ConnectionInputs.of(connection), null)).hide(connection);
  }

  /** {@code tags}, with what looks like a secret hidden. */
  public Map<String, String> hideTags(Map<String, String> tags) {
    return answer(redactor.seeTags(tags)).map(DefinitionMember.TAGS, tags);
  }

  private static HiddenAnswer answer(RequestExposures seen) {
    return new HiddenAnswer(seen.mapper(Fingerprinter.NONE, KnownValues.NONE), seen.secrets());
  }

  /** The path of the first member of {@code input} that carries what {@link #hide} leaves. */
  public static Optional<String> placeholderIn(ConnectionInput input) {
    return placeholdersIn(input).stream().findFirst();
  }

  /** The paths of all of them, in the order of the model. */
  public static List<String> placeholdersIn(ConnectionInput input) {
    return PlaceholderSearch.in("", input).distinct().toList();
  }

  /** The path of the first of {@code tags} that carries what {@link #hideTags} leaves. */
  public static Optional<String> placeholderIn(Map<String, String> tags) {
    return PlaceholderSearch.in(DefinitionMember.TAGS.path(), tags).findFirst();
  }
}
