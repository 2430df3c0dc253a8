/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.ingest.protocol.json.AwsJsonReader;
import io.glueledger.ingest.protocol.json.AwsJsonWriter;
import io.glueledger.ingest.protocol.json.ParseResult;
import io.glueledger.ingest.protocol.json.ParseResult.Understood;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;

/** Any definition, with any text in it, comes through the wire as it was. */
class ConnectionInputProperties {

  private static final GateOperation CREATE =
      OperationTable.with(List.of()).find("CreateConnection").orElseThrow();
  private static final SdkHttpDouble HTTP = new SdkHttpDouble();
  private static final GlueClient CLIENT = HTTP.client();

  @Property(tries = 150)
  void whatTheSdkSendsIsReadAsItWas(@ForAll("requests") CreateConnectionRequest request) {
    // When
    CLIENT.createConnection(request);
    ParseResult result = AwsJsonReader.read(CREATE.requestBuilder().get(), HTTP.sent());

    // Then
    assertThat(((Understood) result).request()).isEqualTo(request);
  }

  @Property(tries = 150)
  void whatIsWrittenIsReadAsItWas(@ForAll("requests") CreateConnectionRequest request) {
    // When
    ParseResult result =
        AwsJsonReader.read(CREATE.requestBuilder().get(), AwsJsonWriter.write(request));

    // Then
    assertThat(((Understood) result).request()).isEqualTo(request);
  }

  @Property(tries = 500)
  void anyTextIsEitherReadOrRefused(@ForAll byte[] body) {
    // When
    ParseResult result = AwsJsonReader.read(CREATE.requestBuilder().get(), body);

    // Then
    assertThat(result).isNotNull();
  }

  @Provide
  Arbitrary<CreateConnectionRequest> requests() {
    return Combinators.combine(text(), text(), texts(), properties(), properties(), truth())
        .as(
            (name, type, criteria, properties, credentials, validate) ->
                CreateConnectionRequest.builder()
                    .connectionInput(input(name, type, criteria, properties, credentials, validate))
                    .tags(properties)
                    .build());
  }

  private static ConnectionInput input(
      String name,
      String type,
      List<String> criteria,
      Map<String, String> properties,
      Map<String, String> credentials,
      boolean validate) {
    return ConnectionInput.builder()
        .name(name)
        .connectionType(type)
        .matchCriteria(criteria)
        .connectionPropertiesWithStrings(properties)
        .sparkProperties(credentials)
        .physicalConnectionRequirements(needs -> needs.subnetId(type).securityGroupIdList(criteria))
        .authenticationConfiguration(
            authentication ->
                authentication
                    .authenticationType(name)
                    .customAuthenticationCredentials(credentials)
                    .basicAuthenticationCredentials(basic -> basic.password(type)))
        .validateCredentials(validate)
        .build();
  }

  private static Arbitrary<String> text() {
    Arbitrary<Integer> codePoints =
        Arbitraries.integers()
            .between(0, Character.MAX_CODE_POINT)
            .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
    return codePoints
        .list()
        .ofMaxSize(20)
        .map(
            points ->
                points.stream()
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
  }

  private static Arbitrary<List<String>> texts() {
    return text().list().ofMaxSize(3);
  }

  private static Arbitrary<Map<String, String>> properties() {
    return Arbitraries.maps(text(), text()).ofMaxSize(5);
  }

  private static Arbitrary<Boolean> truth() {
    return Arbitraries.of(true, false);
  }
}
