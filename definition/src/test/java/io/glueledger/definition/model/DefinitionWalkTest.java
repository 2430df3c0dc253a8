/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.fixture.ClearMapper;
import io.glueledger.definition.fixture.SdkFiller;
import io.glueledger.event.Definition;
import io.glueledger.testkit.events.TestEvents;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.TestConnectionInput;

/** Every member of Glue's model has its place in a definition. */
class DefinitionWalkTest {

  /** Members of Glue's answer that are Glue's own and in no definition. */
  private static final String OF_GLUE =
      "CreationTime LastUpdatedTime LastUpdatedBy Status StatusReason LastConnectionValidationTime"
          + " ConnectionSchemaVersion CompatibleComputeEnvironments";

  private static final String TAG = "Tags." + SdkFiller.KEY;

  private final ClearMapper mapper = new ClearMapper();
  private final DefinitionWalk walk = new DefinitionWalk(mapper);

  /** The paths of all texts of an input and its tags, but the name. */
  private static List<String> members() {
    List<String> members = SdkFiller.paths(ConnectionInput.builder());
    members.remove("Name");
    members.add(TAG);
    return members;
  }

  private Definition walked() {
    return walk.definition(SdkFiller.input(), Map.of(SdkFiller.KEY, TAG));
  }

  @Test
  void asksOnceForEachTextUnderItsOwnPath() {
    walked();
    assertThat(mapper.paths()).containsExactlyInAnyOrderElementsOf(members());
    assertThat(mapper.raws()).isEqualTo(mapper.paths());
  }

  @Test
  void putsEveryMemberIntoTheDefinition() {
    Definition definition = walked();
    assertThat(members()).allMatch(path -> definition.toString().contains("\"" + path + "\""));
    assertThat(definition.getValidateCredentials()).contains(true);
  }

  /** Fails as soon as a version of the SDK has a member that no place of a definition is for. */
  @Test
  void theTableHasEveryMemberOfTheModel() {
    // When
    List<String> members = members();

    // Then
    members.replaceAll(path -> path.replace("." + SdkFiller.KEY, ""));
    members.add("ValidateCredentials");
    assertThat(DefinitionMember.classified())
        .extracting(DefinitionMember::path)
        .containsExactlyInAnyOrderElementsOf(members);
  }

  @Test
  void goesToEveryMemberOfAnAnswerThatIsNotOfGlue() {
    // Given
    Connection connection = SdkFiller.fill(Connection.builder(), path -> path).build();

    // When
    walk.definition(ConnectionInputs.of(connection), null);

    // Then
    Set<String> reached = new HashSet<>(Set.of("Name"));
    mapper.paths().forEach(path -> reached.add(path.split("\\.", 2)[0]));
    reached.addAll(List.of(OF_GLUE.split(" ")));
    assertThat(connection.sdkFields())
        .extracting(SdkField::memberName)
        .containsExactlyInAnyOrderElementsOf(reached);
    assertThat(mapper.paths()).hasSize(18);
  }

  @Test
  void goesToEveryMemberOfATest() {
    // Given
    TestConnectionInput test = SdkFiller.fill(TestConnectionInput.builder(), path -> path).build();

    // When
    walk.definition(ConnectionInputs.of(test), null);

    // Then
    assertThat(mapper.paths())
        .containsExactlyInAnyOrderElementsOf(SdkFiller.paths(TestConnectionInput.builder()));
  }

  @Test
  void takesAbsentMembersForAbsent() {
    // When
    Definition definition =
        walk.definition(ConnectionInput.builder().description("").build(), null);

    // Then
    assertThat(definition.getDescription()).isEmpty();
    assertThat(definition.getTags()).isEmpty();
    assertThat(definition.getConnectionType().getText()).contains("");
    assertThat(definition.getConnectionProperties()).isEmpty();
  }

  @Test
  void otherTagsLeaveTheDefinitionAsItWas() {
    // Given
    Definition definition = walk.definition(ConnectionInput.builder().build(), null);

    // When
    Definition tagged = DefinitionTags.withTags(definition, Map.of("a", TestEvents.clear("b")));

    // Then
    assertThat(tagged.getTags()).contains(Map.of("a", TestEvents.clear("b")));
    assertThat(definition.getTags()).isEmpty();
  }
}
