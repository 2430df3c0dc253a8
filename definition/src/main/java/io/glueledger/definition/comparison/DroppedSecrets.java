/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.comparison;

import io.glueledger.definition.grammar.CredentialNames;
import io.glueledger.definition.grammar.PropertyKeys;
import io.glueledger.definition.model.MemberContent;
import io.glueledger.event.Definition;
import io.glueledger.event.DifferenceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The secrets that a connection would lose by an update. Glue takes every member that a request
 * leaves out for one to be removed, and clients leave out what they were not shown.
 */
public final class DroppedSecrets {

  private DroppedSecrets() {}

  /**
   * The paths of the secrets that {@code before} holds and {@code after} does not, in the order of
   * the model. What holds one by its key counts, whatever its value is.
   *
   * @param alike whether one version of the redactor has hidden both
   */
  public static List<String> of(Definition before, Definition after, boolean alike) {
    List<String> dropped = new ArrayList<>();
    PairedDefinitions.forEach(
        Optional.of(before),
        Optional.of(after),
        alike,
        pair -> {
          if (isSecret(pair) && pair.kind() == DifferenceKind.REMOVED) {
            dropped.add(pair.member().path(pair.path()));
          }
        });
    return dropped;
  }

  private static boolean isSecret(ValuePair pair) {
    MemberContent content = pair.member().content();
    if (content == MemberContent.CREDENTIAL) {
      return true;
    }
    boolean properties =
        content == MemberContent.PROPERTIES || content == MemberContent.ENVIRONMENT_PROPERTIES;
    return properties
        && pair.isHidden()
        && (PropertyKeys.PASSWORDS.contains(pair.key())
            || CredentialNames.isCredential(pair.key()));
  }
}
