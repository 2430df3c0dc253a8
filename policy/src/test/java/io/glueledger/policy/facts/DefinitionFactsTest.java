/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.facts;

import static io.glueledger.policy.fixture.DefinitionNotation.definition;
import static io.glueledger.policy.fixture.DefinitionNotation.facts;
import static io.glueledger.testkit.events.TestEvents.clear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueledger.definition.redaction.encoding.RedactionMarker;
import io.glueledger.event.Definition;
import io.glueledger.event.PhysicalConnectionRequirements;
import io.glueledger.event.UrlFacts;
import io.glueledger.policy.fixture.DefinitionBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A definition as policies see it, also members that only packs of others ask for by value. */
class DefinitionFactsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          JDBC                                    | DATABASE
          Jdbc                                    | DATABASE
          MONGODB                                 | DATABASE
          SNOWFLAKE                               | DATABASE
          POSTGRESQL AuthenticationType:=         | DATABASE
          CUSTOM CONNECTION_URL=?                 | DATABASE
          MARKETPLACE spark.JDBC_CONNECTION_URL=? | DATABASE
          CUSTOM                                  | OTHER
          CUSTOM AuthenticationType:=             | SAAS
          SALESFORCE AuthenticationType:=         | SAAS
          SALESFORCE                              | OTHER
          KAFKA AuthenticationType:=              | STREAM
          NETWORK                                 | NETWORK
          """)
  void theTypeAndWhatItHoldsMakeTheFamily(String definition, ConnectionFamily family) {
    assertThat(facts(definition).family()).isEqualTo(family);
  }

  @Test
  void whatIsHiddenIsThereAndHasNoText() {
    PropertyFacts properties = facts("JDBC HOST=h PASSWORD=?").properties();
    assertThat(properties.shown()).containsExactly(Map.entry("HOST", "h"));
    assertThat(properties.present()).containsExactly("HOST", "PASSWORD");
    assertThat(properties.hidden()).containsExactly("PASSWORD");
  }

  @Test
  void aMemberOfTheEmbeddedObjectCountsWhereThePropertiesLackItsKey() {
    PropertyFacts properties =
        facts("JDBC HOST=outer spark.HOST=inner spark.PORT=5432 spark.PASSWORD=?").properties();
    assertThat(properties.shown())
        .containsOnly(Map.entry("HOST", "outer"), Map.entry("PORT", "5432"));
    assertThat(properties.hidden()).containsExactly("PASSWORD", "SparkProperties");
  }

  @ParameterizedTest
  @CsvSource({
    "ConnectionProperties.PORT, ConnectionProperties.SparkProperties.PORT",
    "ConnectionProperties.HOST, ConnectionProperties.HOST",
    "Description, Description"
  })
  void aPathIsLocatedInTheEmbeddedObjectIfOnlyThatHasTheKey(String path, String located) {
    DefinitionFacts facts = facts("JDBC HOST=outer spark.HOST=inner spark.PORT=5432");
    assertThat(facts.locate(path)).isEqualTo(located);
  }

  @Test
  void anEmbeddedMemberHasAValueByKeyAndByPath() {
    PropertyFacts properties = facts("JDBC spark.HOST=h").properties();
    assertThat(properties.at("HOST").flatMap(value -> value.getText())).contains("h");
    assertThat(properties.atPath("ConnectionProperties.SparkProperties.HOST")).isPresent();
    assertThat(properties.at("PORT")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          KAFKA                               | absent
          KAFKA KAFKA_SSL_ENABLED=tRuE        | true
          KAFKA KAFKA_SSL_ENABLED=FALSE       | false
          KAFKA KAFKA_SSL_ENABLED=            | unclear
          KAFKA KAFKA_SSL_ENABLED=1           | unclear
          KAFKA KAFKA_SSL_ENABLED=?           | unclear
          KAFKA spark.KAFKA_SSL_ENABLED=false | false
          KAFKA KAFKA_SSL_ENABLED=true spark.KAFKA_SSL_ENABLED=TRUE  | true
          KAFKA KAFKA_SSL_ENABLED=true spark.KAFKA_SSL_ENABLED=false | unclear
          """)
  void aSwitchIsTrueFalseAbsentOrUnclear(String definition, String state) {
    assertThat(facts(definition).properties().switches())
        .hasSize(5)
        .containsEntry("KAFKA_SSL_ENABLED", state);
  }

  @Test
  void aSwitchThatIsSaidTwiceAndOtherwiseIsHidden() {
    PropertyFacts properties =
        facts("JDBC JDBC_ENFORCE_SSL=true spark.JDBC_ENFORCE_SSL=false").properties();
    assertThat(properties.switches())
        .containsEntry("JDBC_ENFORCE_SSL", SwitchState.UNCLEAR.label());
    assertThat(properties.hidden()).contains("JDBC_ENFORCE_SSL");
    assertThat(properties.shown()).doesNotContainKey("JDBC_ENFORCE_SSL");
  }

  @Test
  void hostsComeFromEveryPlaceThatNamesOne() {
    DefinitionFacts facts =
        facts(
            "JDBC HOST=DB.example.com JDBC_CONNECTION_URL:=postgresql@pg.example.com"
                + " KAFKA_BOOTSTRAP_SERVERS=b1:9092,~B2.example.com:9094,[2001:db8::1]:9094,");
    assertThat(facts.hosts())
        .containsExactly(
            "[2001:db8::1]", "b1", "b2.example.com", "db.example.com", "pg.example.com");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          JDBC JDBC_ENGINE=oracle JDBC_CONNECTION_URL:=postgresql@db/ENCRYPTED CONNECTION_URL:=mysql@other/VERIFIED | postgresql | ENCRYPTED
          JDBC JDBC_ENGINE=MySQL JDBC_CONNECTION_URL:=unknown@h | mysql  | UNSPECIFIED
          JDBC JDBC_ENGINE=MySQL JDBC_CONNECTION_URL:=oracle@h  | oracle | UNSPECIFIED
          """)
  void theUrlThatLeadsToTheDataTellsEngineAndTls(String definition, String engine, String tls) {
    assertThat(facts(definition))
        .returns(engine, DefinitionFacts::engine)
        .returns(tls, DefinitionFacts::tls);
  }

  @Test
  void theUrlToTheDataIsTheOneThatIsThere() {
    DefinitionFacts facts = facts("CUSTOM CONNECTION_URL=? JDBC_CONNECTION_URL:=oracle@h");
    assertThat(facts.dataPath()).contains("ConnectionProperties.JDBC_CONNECTION_URL");
    assertThat(facts.urls().hosts()).containsExactly("h");
  }

  @Test
  void aConnectionWithoutAUrlHasNoneToItsData() {
    assertThat(facts("CUSTOM").dataPath()).isEmpty();
  }

  @Test
  void whereThereIsNoUrlThereIsNoneToShow() {
    assertThatThrownBy(() -> facts("JDBC").urls().value("ConnectionProperties.HOST"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("at ConnectionProperties.HOST");
  }

  @Test
  void textsOfTheConnectionAreThoseOfTheCaller() {
    Definition definition =
        Definition.newBuilder(definition("NETWORK tag.owner=ada"))
            .setDescription(clear("the way to the archive"))
            .setMatchCriteria(List.of(clear("one"), clear("two")))
            .setPhysicalConnectionRequirements(
                PhysicalConnectionRequirements.newBuilder()
                    .setSecurityGroupIds(List.of())
                    .setAvailabilityZone(clear("eu-central-1a"))
                    .build())
            .build();
    assertThat(DefinitionFacts.of(definition))
        .returns("the way to the archive", DefinitionFacts::description)
        .returns(List.of("one", "two"), DefinitionFacts::matchCriteria)
        .returns("eu-central-1a", DefinitionFacts::availabilityZone)
        .returns(Map.of("owner", "ada"), DefinitionFacts::tags);
  }

  @Test
  void aKeyThatHadASecretInItIsASuspect() {
    String blanked = RedactionMarker.TEXT;
    Definition definition =
        DefinitionBuilder.of("JDBC")
            .with("x" + blanked, clear("1"))
            .with("HOST", clear("h"))
            .tag("y" + blanked, clear("1"))
            .build();
    assertThat(SuspectMembers.secrets(definition))
        .containsExactly("ConnectionProperties.x" + blanked, "Tags.y" + blanked);
  }

  @ParameterizedTest
  @CsvSource({"h2, init", "postgresql,"})
  void aHiddenParameterIsCodeOnlyWhereItsNameIs(String dialect, @Nullable String code) {
    UrlFacts url =
        DefinitionBuilder.facts(dialect, "h")
            .setHiddenParameters(List.of("init", "applicationname"))
            .build();
    assertThat(CodeParameters.of(url)).isEqualTo(Stream.ofNullable(code).toList());
  }

  @Test
  void everyVariableHasAValueEvenOfNothing() {
    assertThat(FactVariable.all())
        .map(variable -> variable.value().apply(DefinitionFacts.none()))
        .isNotEmpty()
        .doesNotContainNull();
  }
}
