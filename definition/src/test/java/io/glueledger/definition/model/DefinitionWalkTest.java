/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.model;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.samples.SdkFiller;
import io.glueledger.event.Definition;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.TestConnectionInput;

class DefinitionWalkTest {

  /** Members of Glue's answer that are Glue's own and in no definition. */
  private static final Set<String> OF_GLUE =
      Set.of(
          "CreationTime",
          "LastUpdatedTime",
          "LastUpdatedBy",
          "Status",
          "StatusReason",
          "LastConnectionValidationTime",
          "ConnectionSchemaVersion",
          "CompatibleComputeEnvironments");

  /** Answers every value with its own path, and remembers which paths it was asked about. */
  private static final class Recording implements ValueMapper {
    private final List<String> asked = new ArrayList<>();

    @Override
    public Value value(DefinitionMember member, String key, String raw) {
      assertThat(raw).isEqualTo(member.path(key));
      asked.add(raw);
      return new Value(Visibility.CLEAR, raw, List.of(), null, null);
    }

    @Override
    public String key(DefinitionMember member, String key) {
      return key;
    }
  }

  /** Fails as soon as a version of the SDK has a member that no place of a definition is for. */
  @Test
  void goesToEveryMemberOfConnectionInput() {
    // Given
    List<String> members = new ArrayList<>();
    ConnectionInput input =
        SdkFiller.fill(
                ConnectionInput.builder(),
                path -> {
                  members.add(path);
                  return path;
                })
            .build();
    members.remove("Name");
    Recording mapper = new Recording();

    // When
    Definition definition =
        new DefinitionWalk(mapper)
            .definition(input, Map.of(SdkFiller.KEY, "Tags." + SdkFiller.KEY));

    // Then
    members.add("Tags." + SdkFiller.KEY);
    assertThat(mapper.asked).containsExactlyInAnyOrderElementsOf(members);
    assertThat(members)
        .allMatch(
            path -> definition.toString().contains("\"" + path + "\""), "is in the definition");
    assertThat(definition.getValidateCredentials()).contains(true);
    members.add("ValidateCredentials");
    assertThat(members.stream().map(DefinitionWalkTest::withoutKey))
        .containsExactlyInAnyOrderElementsOf(
            DefinitionMember.classified().stream().map(DefinitionMember::path).toList());
  }

  private static String withoutKey(String path) {
    return path.replace("." + SdkFiller.KEY, "");
  }

  @Test
  void goesToEveryMemberOfConnectionThatIsNotOfGlue() {
    // Given
    Connection.Builder filled = Connection.builder();
    Set<String> members = new HashSet<>();
    filled.sdkFields().stream()
        .filter(field -> !OF_GLUE.contains(field.memberName()))
        .forEach(field -> members.add(field.memberName()));
    ConnectionInput source = SdkFiller.fill(ConnectionInput.builder(), path -> path).build();
    Connection connection =
        filled
            .name(source.name())
            .description(source.description())
            .connectionType(source.connectionTypeAsString())
            .matchCriteria(source.matchCriteria())
            .connectionPropertiesWithStrings(source.connectionPropertiesAsStrings())
            .sparkProperties(source.sparkProperties())
            .athenaProperties(source.athenaProperties())
            .pythonProperties(source.pythonProperties())
            .physicalConnectionRequirements(source.physicalConnectionRequirements())
            .authenticationConfiguration(
                a -> SdkFiller.fill(a, path -> "AuthenticationConfiguration." + path))
            .build();
    Recording mapper = new Recording();

    // When
    new DefinitionWalk(mapper).definition(ConnectionInputs.of(connection), null);

    // Then
    Set<String> reached =
        Stream.concat(Stream.of("Name"), mapper.asked.stream().map(path -> path.split("\\.", 2)[0]))
            .collect(toSet());
    assertThat(reached).isEqualTo(members);
    assertThat(mapper.asked).hasSize(18);
  }

  @Test
  void goesToEveryMemberOfATest() {
    // Given
    List<String> members = new ArrayList<>();
    TestConnectionInput test =
        SdkFiller.fill(
                TestConnectionInput.builder(),
                path -> {
                  members.add(path);
                  return path;
                })
            .build();
    Recording mapper = new Recording();

    // When
    new DefinitionWalk(mapper).definition(ConnectionInputs.of(test), null);

    // Then
    assertThat(mapper.asked).containsExactlyInAnyOrderElementsOf(members);
  }

  @Test
  void takesAbsentMembersForAbsent() {
    // Given
    ConnectionInput input = ConnectionInput.builder().description("").build();

    // When
    Definition definition = new DefinitionWalk(new Nothing()).definition(input, null);

    // Then
    assertThat(definition.getDescription()).isEmpty();
    assertThat(definition.getTags()).isEmpty();
    assertThat(definition.getConnectionType().getText()).contains("");
    assertThat(definition.getConnectionProperties()).isEmpty();
  }

  private static final class Nothing implements ValueMapper {
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
