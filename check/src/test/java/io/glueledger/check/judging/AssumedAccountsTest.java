/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.judging;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.check.fixture.CheckedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssumedAccountsTest {

  private static final String SECRET =
      "arn:aws:secretsmanager:us-east-1:123456789012:secret:orders-a1b2c3";

  private static String connection(String properties) {
    return """
        Name: orders
        ConnectionType: JDBC
        ConnectionProperties:
          {JDBC_CONNECTION_URL: "jdbc:postgresql://db.example.com/o", JDBC_ENFORCE_SSL: "true",
           SECRET_ID: "%s"%s}
        PhysicalConnectionRequirements: {SubnetId: subnet-1, SecurityGroupIdList: [sg-1]}
        """
        .formatted(SECRET, properties);
  }

  @Test
  void whatDependsOnTheOwnAccountIsUndecided() {
    CheckedConnection checked = CheckedInput.withoutAccount(connection("")).connections().get(0);

    assertThat(checked.findings()).isEmpty();
    assertThat(checked.undecided()).map(UndecidedFinding::policyId).containsExactly("SEC-07");
    assertThat(checked.unknown()).map(value -> value.path()).containsExactly("the own account");
  }

  @Test
  void whatDoesNotIsFoundAllTheSame() {
    String weak = connection(", SKIP_CUSTOM_JDBC_CERT_VALIDATION: \"true\"");

    assertThat(CheckedInput.withoutAccount(weak).findings())
        .containsExactly("TLS-02 ConnectionProperties.SKIP_CUSTOM_JDBC_CERT_VALIDATION 5:85");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "configuration: {provider_config: {aws: {expressions: {allowed_account_ids:"
            + " {constant_value: ['123456789012']}}}}}",
        "configuration: {provider_config: {aws: {expressions: {assume_role: [{role_arn:"
            + " {constant_value: 'arn:aws:iam::123456789012:role/deployer'}}]}}}}",
        "variables: {account: {value: ['123456789012']}}, configuration: {provider_config: {aws:"
            + " {expressions: {allowed_account_ids: {references: [var.account]}}}}}",
        "prior_state: {values: {root_module: {resources: [{type: aws_caller_identity, values:"
            + " {account_id: '123456789012'}}]}}}",
        "prior_state: {values: {root_module: {child_modules: [{resources: [{type:"
            + " aws_glue_connection, values: {arn:"
            + " 'arn:aws:glue:us-east-1:123456789012:connection/a'}}]}]}}}",
      })
  void aPlanTellsTheAccount(String plan) {
    String change =
        ", resource_changes: [{address: a, type: aws_glue_connection, change: {actions: [create],"
            + " after: {name: orders, connection_properties: {JDBC_CONNECTION_URL:"
            + " 'jdbc:postgresql://db.example.com/o', JDBC_ENFORCE_SSL: 'true', SECRET_ID:"
            + " '"
            + SECRET
            + "'}, physical_connection_requirements: [{subnet_id: s, security_group_id_list:"
            + " [g]}]}}}]}";

    CheckedConnection checked =
        CheckedInput.withoutAccount("{" + plan + change).connections().get(0);

    assertThat(checked.subject().catalogId()).contains("123456789012");
    assertThat(checked.undecided()).isEmpty();
    assertThat(checked.findings()).isEmpty();
  }
}
