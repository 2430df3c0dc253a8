/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.comparison;

import static java.util.stream.Collectors.joining;

import io.glueledger.definition.model.DefinitionMember;
import io.glueledger.definition.model.DefinitionWalk;
import io.glueledger.definition.model.ValueMapper;
import io.glueledger.definition.redaction.encoding.RedactionMarker;
import io.glueledger.event.Definition;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/**
 * An update by a reader who was not shown all of a connection, and writes back what was shown: the
 * placeholders in it mean "as it was". Only what protects nothing and leads nowhere may differ, or
 * whoever cannot see a password could send it elsewhere.
 */
public final class WrittenBack {

  private static final Set<String> FREE = Set.of("Description", "MatchCriteria");

  private WrittenBack() {}

  /**
   * The path of the first member of {@code input}, other than {@code Description} and {@code
   * MatchCriteria}, that is not what a reader of {@code newest} was shown; empty if there is none.
   */
  public static Optional<String> otherwiseChanged(Definition newest, ConnectionInput input) {
    List<String> changed = new ArrayList<>();
    PairedDefinitions.forEach(
        Optional.of(newest),
        Optional.of(new DefinitionWalk(new AsGiven()).definition(input, null)),
        true,
        pair -> {
          boolean counts =
              !FREE.contains(pair.member().path())
                  && !pair.isInsideValue()
                  && !pair.isNotReturned();
          if (counts
              && !shown(pair, pair.values().before()).equals(shown(pair, pair.values().after()))) {
            changed.add(pair.member().path(pair.path()));
          }
        });
    return changed.stream().findFirst();
  }

  /** {@code newest}, with the members of {@code asked} that may differ. */
  public static Definition result(Definition newest, Definition asked) {
    return Definition.newBuilder(newest)
        .setDescription(asked.getDescription().orElse(null))
        .setMatchCriteria(asked.getMatchCriteria())
        .setTags(null)
        .build();
  }

  private static String shown(ValuePair pair, List<Value> values) {
    Stream<String> texts =
        values.stream().map(value -> value.getText().orElse(RedactionMarker.TEXT));
    return (pair.member().isOrdered() ? texts : texts.sorted()).collect(joining("\n"));
  }

  /** What a client wrote, as it is: never recorded. */
  private static final class AsGiven implements ValueMapper {
    @Override
    public Value value(DefinitionMember member, String key, String raw) {
      return new Value(Visibility.CLEAR, raw, List.of(), null, null);
    }

    @Override
    public String key(DefinitionMember member, String key) {
      return key;
    }
  }
}
