/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.check.fixture.CheckedInput;
import io.glueledger.check.judging.CheckedConnection;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people hand over by mistake, and what deployments leave open. */
class InputHintsTest {

  /** Put together here so that no scanner of repositories finds one in this file. */
  private static final String TOKEN = "gh" + "p_q8Zr3Tn5Vx7Wb2Yc9Kd4q8Zr3Tn5Vx7Wb2Yc";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "main.tf | locals {} | terraform show -json PLAN",
        "- | resource \"aws_glue_connection\" \"a\" { | terraform show -json PLAN",
        "state.json | {terraform_version: 1.9.0, resources: []} | this is no plan of Terraform",
        "in.yaml | {ConectionType: JDBC} | did you mean ConnectionType?",
        "in.yaml | {AWSTemplateFormatVersion: 2010-09-09, Resouces: {}} | did you mean Resources?",
        "in.yaml | {Resources: {A: {Type: 'AWS::Glue::Connections'}}} | did you mean AWS::Glue::Connection?",
        "in.yaml | {Resources: {A: {Type: 'AWS::Glue::Connection', Properties: {ConectionInput: {}}}}} | did you mean ConnectionInput?",
      })
  void aMistakeIsNamedWithWhatToDo(String file, String text, String hint) {
    assertThatThrownBy(() -> InputFormat.read(Optional.empty(), file, text))
        .isInstanceOfSatisfying(
            InvalidFileException.class,
            e ->
                assertThat(e.problems()).map(p -> p.inOneLine()).first().asString().contains(hint));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{resource_changes: [{address: a, type: aws_glue_connection, change: {actions: [create],"
            + " after: {name: net, connection_type: NETWORK, connection_properties: null,"
            + " match_criteria: null, physical_connection_requirements: [{subnet_id: s,"
            + " security_group_id_list: [g], availability_zone: null}]}}}]}",
        "{Resources: {Net: {Type: 'AWS::Glue::Connection', Properties: {CatalogId: {Ref:"
            + " 'AWS::AccountId'}, ConnectionInput: {ConnectionType: NETWORK,"
            + " PhysicalConnectionRequirements: {SubnetId: {Ref: S}, SecurityGroupIdList: [{Ref:"
            + " G}]}}}}}}",
        "{Resources: {Net: {Type: 'AWS::Glue::Connection', Properties: {ConnectionInput:"
            + " {ConnectionType: NETWORK, ConnectionProperties: null, MatchCriteria: null,"
            + " PhysicalConnectionRequirements: {SubnetId: s, SecurityGroupIdList: [g]}}}}}}",
      })
  void absentAndNullPropertiesAreNone(String text) {
    assertThat(CheckedInput.withoutAccount(text).findings()).isEmpty();
  }

  @Test
  void aDynamicReferenceIsNotKnownYet() {
    CheckedConnection checked =
        CheckedInput.withoutAccount(
                """
                {Resources: {C: {Type: 'AWS::Glue::Connection', Properties: {ConnectionInput:
                  {Name: c, ConnectionType: JDBC, ConnectionProperties:
                    {JDBC_CONNECTION_URL: 'jdbc:postgresql://{{resolve:ssm:/prod/host}}:5432/app',
                     SECRET_ID: '{{resolve:ssm:/prod/db/secret-name}}', JDBC_ENFORCE_SSL: 'true'},
                   PhysicalConnectionRequirements: {SubnetId: s, SecurityGroupIdList: [g]}}}}}}
                """)
            .connections()
            .get(0);

    assertThat(checked.findings()).isEmpty();
    assertThat(checked.unknown())
        .map(value -> value.path() + " " + value.why())
        .contains(
            "ConnectionProperties.JDBC_CONNECTION_URL {{resolve:ssm:/prod/host}}",
            "ConnectionProperties.SECRET_ID {{resolve:ssm:/prod/db/secret-name}}");
  }

  @ParameterizedTest
  @CsvSource({"RedshiftConnection9E3C2B1A-OZfqYxkV7sWk, 0", "TOKEN, 1"})
  void aNameIsJudgedAsTheGateDoes(String name, int findings) {
    String input =
        "{Name: %s, ConnectionType: NETWORK, ConnectionProperties: {},"
            + " PhysicalConnectionRequirements: {SubnetId: s, SecurityGroupIdList: [g]}}";

    assertThat(
            CheckedInput.withoutAccount(input.formatted(name.replace("TOKEN", TOKEN))).findings())
        .hasSize(findings);
  }
}
