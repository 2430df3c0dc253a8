/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.facts;

import static io.glueledger.policy.fixture.DefinitionBuilder.clear;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.redaction.encoding.RedactionMarker;
import io.glueledger.event.BasicAuthenticationCredentials;
import io.glueledger.event.Definition;
import io.glueledger.event.PhysicalConnectionRequirements;
import io.glueledger.event.UrlFacts;
import io.glueledger.policy.fixture.DefinitionBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Members that no built-in policy asks for by value, and that packs of others may. */
class MembersTest {
  @Test
  void textsOfTheConnectionAreThoseOfTheCaller() {
    // Given
    Definition definition =
        Definition.newBuilder(DefinitionBuilder.of("NETWORK").tag("owner", "ada").build())
            .setDescription(clear("the way to the archive"))
            .setMatchCriteria(List.of(clear("one"), clear("two")))
            .setPhysicalConnectionRequirements(
                PhysicalConnectionRequirements.newBuilder()
                    .setSecurityGroupIds(List.of())
                    .setAvailabilityZone(clear("eu-central-1a"))
                    .build())
            .build();

    // When
    DefinitionFacts facts = DefinitionFacts.of(definition);

    // Then
    assertThat(facts.description()).isEqualTo("the way to the archive");
    assertThat(facts.matchCriteria()).containsExactly("one", "two");
    assertThat(facts.availabilityZone()).isEqualTo("eu-central-1a");
    assertThat(facts.tags()).isEqualTo(Map.of("owner", "ada"));
  }

  @Test
  void aSwitchThatIsSaidTwiceAndOtherwiseIsUnclearAndHidden() {
    // When
    PropertyFacts facts =
        DefinitionFacts.of(
                DefinitionBuilder.of("JDBC")
                    .with("JDBC_ENFORCE_SSL=true")
                    .embedded("JDBC_ENFORCE_SSL=false")
                    .build())
            .properties();

    // Then
    assertThat(facts.switches()).containsEntry("JDBC_ENFORCE_SSL", SwitchState.UNCLEAR.label());
    assertThat(facts.hidden()).contains("JDBC_ENFORCE_SSL");
    assertThat(facts.shown()).doesNotContainKey("JDBC_ENFORCE_SSL");
  }

  @Test
  void anEmbeddedMemberHasAValueByKeyAndByPath() {
    // When
    PropertyFacts facts =
        DefinitionFacts.of(DefinitionBuilder.of("JDBC").embedded("HOST=h").build()).properties();

    // Then
    assertThat(facts.at("HOST").flatMap(value -> value.getText())).contains("h");
    assertThat(facts.atPath("ConnectionProperties.SparkProperties.HOST")).isPresent();
    assertThat(facts.at("PORT")).isEmpty();
  }

  @Test
  void aKeyThatHadASecretInItIsASuspect() {
    // Given
    Definition definition =
        DefinitionBuilder.of("JDBC")
            .with("x" + RedactionMarker.TEXT + "=1", "HOST=h")
            .tag("y" + RedactionMarker.TEXT, "1")
            .build();

    // When
    List<String> suspects = SuspectMembers.secrets(definition);

    // Then
    assertThat(suspects)
        .containsExactly(
            "ConnectionProperties.x" + RedactionMarker.TEXT, "Tags.y" + RedactionMarker.TEXT);
  }

  @Test
  void anEngineThatTheUrlDoesNotTellIsTheOneThatIsNamed() {
    // Given
    DefinitionBuilder unknown =
        DefinitionBuilder.of("JDBC")
            .url("JDBC_CONNECTION_URL", DefinitionBuilder.facts("unknown", "h"))
            .with("JDBC_ENGINE=MySQL");
    DefinitionBuilder known =
        DefinitionBuilder.of("JDBC")
            .url("JDBC_CONNECTION_URL", DefinitionBuilder.facts("oracle", "h"))
            .with("JDBC_ENGINE=MySQL");

    // When
    String named = DefinitionFacts.of(unknown.build()).engine();
    String told = DefinitionFacts.of(known.build()).engine();

    // Then
    assertThat(named).isEqualTo("mysql");
    assertThat(told).isEqualTo("oracle");
  }

  @Test
  void theUrlToTheDataIsTheOneThatIsThere() {
    // Given
    DefinitionBuilder second =
        DefinitionBuilder.of("CUSTOM")
            .with("CONNECTION_URL=?")
            .url("JDBC_CONNECTION_URL", DefinitionBuilder.facts("oracle", "h"));

    // When
    DefinitionFacts facts = DefinitionFacts.of(second.build());

    // Then
    assertThat(facts.dataPath()).contains("ConnectionProperties.JDBC_CONNECTION_URL");
    assertThat(DefinitionFacts.of(DefinitionBuilder.of("CUSTOM").build()).dataPath()).isEmpty();
    assertThat(facts.urls().hosts()).containsExactly("h");
  }

  @Test
  void aUserNameOfBasicAuthenticationIsACredentialToo() {
    // When
    DefinitionFacts facts =
        DefinitionFacts.of(
            DefinitionBuilder.of("SALESFORCE")
                .authentication(
                    a ->
                        a.setBasicAuthenticationCredentials(
                            BasicAuthenticationCredentials.newBuilder()
                                .setUsername(DefinitionBuilder.hidden())
                                .build()))
                .build());

    // Then
    assertThat(facts.authentication().inline())
        .containsExactly("AuthenticationConfiguration.BasicAuthenticationCredentials.Username");
  }

  @Test
  void aHiddenParameterIsCodeOnlyWhereItsNameIs() {
    // Given
    UrlFacts.Builder url =
        DefinitionBuilder.facts("h2", "h").setHiddenParameters(List.of("init", "applicationname"));

    // When
    List<String> ofH2 = CodeParameters.of(url.build());
    List<String> ofPostgres = CodeParameters.of(url.setDialect("postgresql").build());

    // Then
    assertThat(ofH2).containsExactly("init");
    assertThat(ofPostgres).isEmpty();
  }
}
