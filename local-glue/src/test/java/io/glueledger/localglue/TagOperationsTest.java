/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue;

import static io.glueledger.localglue.Clients.arn;
import static io.glueledger.localglue.Clients.jdbc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.EntityNotFoundException;
import software.amazon.awssdk.services.glue.model.InvalidInputException;
import software.amazon.awssdk.services.glue.model.ValidationException;

class TagOperationsTest {

  private static final String NAME = "team/orders";

  @RegisterExtension private final RunningGlue running = new RunningGlue();
  private final GlueClient client = running.client();

  @BeforeEach
  void aTaggedConnection() {
    client.createConnection(
        request ->
            request.connectionInput(jdbc(NAME).build()).tags(Map.of("env", "dev", "owner", "")));
  }

  private Map<String, String> tags() {
    return client.getTags(request -> request.resourceArn(arn(NAME))).tags();
  }

  @Test
  void tagsAreGivenAtCreation() {
    assertThat(tags()).isEqualTo(Map.of("env", "dev", "owner", ""));
  }

  @Test
  void tagsAreAddedAndReplaced() {
    // When
    client.tagResource(
        request -> request.resourceArn(arn(NAME)).tagsToAdd(Map.of("env", "prod", "a", "b")));

    // Then
    assertThat(tags()).isEqualTo(Map.of("env", "prod", "owner", "", "a", "b"));
  }

  @Test
  void tagsAreRemoved() {
    // When
    client.untagResource(
        request -> request.resourceArn(arn(NAME)).tagsToRemove("env", "not there"));

    // Then
    assertThat(tags()).isEqualTo(Map.of("owner", ""));
  }

  @Test
  void tagsOutliveAnUpdateAndNotADeletion() {
    // Given
    client.updateConnection(request -> request.name(NAME).connectionInput(jdbc(NAME).build()));
    Map<String, String> afterUpdate = tags();
    client.deleteConnection(request -> request.connectionName(NAME));

    // When
    running.create(NAME);

    // Then
    assertThat(afterUpdate).hasSize(2);
    assertThat(tags()).isEmpty();
  }

  @Test
  void moreThanFiftyTagsAreRefusedAndNothingIsChanged() {
    // Given
    Map<String, String> fortyNine =
        IntStream.range(0, 49)
            .boxed()
            .collect(Collectors.toMap(number -> "key" + number, number -> "v"));

    // When
    assertThatThrownBy(
            () ->
                client.tagResource(request -> request.resourceArn(arn(NAME)).tagsToAdd(fortyNine)))
        .isInstanceOf(InvalidInputException.class);

    // Then
    assertThat(tags()).hasSize(2);
  }

  @Test
  void reservedKeysAreRefused() {
    assertThatThrownBy(
            () ->
                client.tagResource(
                    request -> request.resourceArn(arn(NAME)).tagsToAdd(Map.of("AWS:x", "y"))))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void tagsOfNothingAreNotFound() {
    assertThatThrownBy(() -> client.getTags(request -> request.resourceArn(arn("none"))))
        .isInstanceOf(EntityNotFoundException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:glue:us-east-1:123456789012:database/x",
        "arn:aws:glue:eu-west-1:123456789012:connection/team/orders",
        "arn:aws:glue:us-east-1:123456789012:connection/"
      })
  void otherResourcesAreRefused(String arn) {
    assertThatThrownBy(() -> client.getTags(request -> request.resourceArn(arn)))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void anArnOfAnotherServiceBreaksThePattern() {
    assertThatThrownBy(() -> client.getTags(request -> request.resourceArn("arn:aws:s3:::bucket")))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("at 'resourceArn' failed to satisfy constraint");
  }
}
