/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueledger.ingest.rights.GlueOperationNames;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.services.glue.model.GetTablesRequest;

/** The operations that the gate takes. */
class OperationTableTest {
  @Test
  void hasTheConnectionOperationsAndNoOthersUnlessListed() {
    assertThat(OperationTable.with(List.of()).names())
        .containsExactly(
            ("CreateConnection UpdateConnection DeleteConnection BatchDeleteConnection TagResource"
                    + " UntagResource GetConnection GetConnections GetTags TestConnection")
                .split(" ", -1));
  }

  @Test
  void doesNotFindWhatIsNotListed() {
    assertThat(OperationTable.with(List.of()).find("GetTables")).isEmpty();
  }

  @Test
  void passesListedOperations() {
    assertThat(OperationTable.with(List.of("GetTables")).find("GetTables"))
        .hasValueSatisfying(
            operation ->
                assertThat(operation.requestBuilder().get())
                    .isInstanceOf(GetTablesRequest.Builder.class));
  }

  @Test
  void knowsAllOperationsOfTheSdk() {
    assertThat(GlueOperationNames.all())
        .contains("CreateConnection", "BatchDeleteConnection", "GetMLTransforms", "GetTags")
        .noneMatch(name -> name.contains("Paginator"))
        .hasSizeGreaterThan(250);
  }

  @ParameterizedTest
  @CsvSource({
    "GetConection,did you mean GetConnection?",
    "getTables,is not an operation of Glue",
    "CreateConnection,is handled by the gate itself",
    "'',is not an operation of Glue"
  })
  void refusesToPassWhatCannotBePassed(String name, String words) {
    assertThatThrownBy(() -> OperationTable.with(List.of(name)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }

  /** The parameters of the API's announcement of 2024-06-05, the project's starting point. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CreateConnection | CatalogId ConnectionInput.Name ConnectionInput.Description ConnectionInput.ConnectionType ConnectionInput.MatchCriteria ConnectionInput.ConnectionProperties ConnectionInput.PhysicalConnectionRequirements.SubnetId ConnectionInput.PhysicalConnectionRequirements.SecurityGroupIdList ConnectionInput.PhysicalConnectionRequirements.AvailabilityZone ConnectionInput.AuthenticationConfiguration.AuthenticationType ConnectionInput.AuthenticationConfiguration.SecretArn ConnectionInput.AuthenticationConfiguration.OAuth2Properties.OAuth2GrantType ConnectionInput.AuthenticationConfiguration.OAuth2Properties.OAuth2ClientApplication.UserManagedClientApplicationClientId ConnectionInput.AuthenticationConfiguration.OAuth2Properties.OAuth2ClientApplication.AWSManagedClientApplicationReference ConnectionInput.AuthenticationConfiguration.OAuth2Properties.TokenUrl ConnectionInput.AuthenticationConfiguration.OAuth2Properties.TokenUrlParametersMap ConnectionInput.AuthenticationConfiguration.OAuth2Properties.AuthorizationCodeProperties.AuthorizationCode ConnectionInput.AuthenticationConfiguration.OAuth2Properties.AuthorizationCodeProperties.RedirectUri ConnectionInput.ValidateCredentials Tags
          UpdateConnection | CatalogId Name ConnectionInput.Name ConnectionInput.ConnectionProperties ConnectionInput.ValidateCredentials
          GetConnection | CatalogId Name HidePassword
          GetConnections | CatalogId Filter.MatchCriteria Filter.ConnectionType HidePassword NextToken MaxResults
          """)
  void readsEveryParameterOfTheSeed(String name, String members) {
    Set<String> read = new TreeSet<>();
    collect(
        OperationTable.with(List.of()).find(name).orElseThrow().requestBuilder().get(), "", read);
    assertThat(read).contains(members.split(" ", -1));
  }

  private static void collect(SdkPojo pojo, String prefix, Set<String> paths) {
    for (SdkField<?> field : pojo.sdkFields()) {
      String path = prefix + field.locationName();
      paths.add(path);
      if (field.constructor() != null
          && !field.containsTrait(ListTrait.class)
          && !field.containsTrait(MapTrait.class)) {
        collect(field.constructor().get(), path + ".", paths);
      }
    }
  }
}
