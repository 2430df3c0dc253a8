/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import static io.glueledger.ingest.simulation.GateRequests.creationOf;
import static io.glueledger.ingest.simulation.GateRequests.delete;
import static io.glueledger.ingest.simulation.GateRequests.insecure;
import static io.glueledger.ingest.simulation.GateRequests.secret;
import static io.glueledger.ingest.simulation.GateRequests.tag;
import static io.glueledger.ingest.simulation.GateRequests.update;
import static io.glueledger.ingest.simulation.GateRequests.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import io.glueledger.ingest.call.CallReply;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.glue.model.TagResourceRequest;
import software.amazon.awssdk.services.glue.model.UpdateConnectionRequest;

/** Secrets in places where nobody looks for one: names, codes, what an earlier request held. */
class GuardedNamesTest {

  private static final String TOKEN = "AKIA" + "IOSFODNN7" + "EXAMPLE";

  private final QuietGate gate = new QuietGate();

  @ParameterizedTest
  @ValueSource(
      strings = {"RedshiftConnection9E3C2B1A-OZfqYxkV7sWk", "MyConnection5621D8E4-aBcD3fGh1jKl"})
  void aGeneratedNameIsOneLikeAnyOther(String name) {
    assertThat(gate.call(creationOf(name))).isInstanceOf(CallReply.Success.class);
    assertThat(gate.call(update(name))).isInstanceOf(CallReply.Success.class);
    assertThat(gate.call(delete(name))).isInstanceOf(CallReply.Success.class);
  }

  @Test
  void noConnectionIsMadeUnderTheNameOfAToken() {
    assertThat(gate.error(creationOf(TOKEN)).message())
        .contains("looks as if it contained a secret");
    assertThat(gate.error(delete(TOKEN)).message()).contains("looks as if it contained a secret");
    assertThat(gate.events()).isEmpty();
  }

  @Test
  void aNameThatExistsIsNeverRefused() {
    gate.exists(TOKEN);

    assertThat(gate.call(update(TOKEN))).isInstanceOf(CallReply.Success.class);
    assertThat(gate.call(delete(TOKEN))).isInstanceOf(CallReply.Success.class);
  }

  @Test
  void aSecretThatEqualsTheNameIsNotRecorded() {
    String words =
        gate.error(
                creationOf(
                    input ->
                        input
                            .name("hunter2x-1")
                            .connectionPropertiesWithStrings(with("PASSWORD", "hunter2x-1"))))
            .message();

    assertThat(words).contains("Choose another name");
    assertThat(gate.events()).isEmpty();
  }

  @Test
  void anUpdateKeepsTheNameAndNotTheSecret() {
    UpdateConnectionRequest update = update("orders");
    String words =
        gate.error(
                update.toBuilder()
                    .connectionInput(
                        update.connectionInput().toBuilder()
                            .connectionPropertiesWithStrings(with("PASSWORD", "orders"))
                            .build())
                    .build())
            .message();

    assertThat(words).contains("Choose another secret");
  }

  @Test
  void gluesCodeIsRecordedOnlyIfItIsOne() {
    gate.refuse("CreateConnection", QuietGate.SECRET, "no");

    gate.call(creationOf(input -> input.connectionPropertiesWithStrings(secret())));

    assertThat(gate.lastEvent().getChangeRejected().orElseThrow().getErrorCode())
        .isEqualTo("UnreadableErrorCode");
  }

  @Test
  void aTagThatRepeatsAnEarlierSecretIsHidden() {
    gate.call(creationOf(input -> input.name("users").connectionPropertiesWithStrings(secret())));

    gate.call(tagOf("users", QuietGate.SECRET));

    assertThat(noteOfLastTagging().getVisibility()).isEqualTo(Visibility.REDACTED);
  }

  @Test
  void anotherValueIsShown() {
    gate.call(creationOf(input -> input.name("users").connectionPropertiesWithStrings(secret())));

    gate.call(tagOf("users", "hunter3-canary-1f9d"));

    assertThat(noteOfLastTagging().getText()).contains("hunter3-canary-1f9d");
  }

  @Test
  void whoGuessesLearnsNothingAfterAFewTries() {
    gate.call(creationOf(input -> input.name("users").connectionPropertiesWithStrings(secret())));

    for (int guess = 0; guess < 20; guess++) {
      gate.call(tagOf("users", "guess-number-" + guess));
    }
    gate.call(tagOf("users", "guess-number-20"));

    assertThat(noteOfLastTagging().getVisibility()).isEqualTo(Visibility.REDACTED);
  }

  @Test
  void aUserAgentThatRepeatsASecretIsBlanked() {
    gate.userAgent("loader/1.0 " + QuietGate.SECRET);

    gate.call(creationOf(input -> input.connectionPropertiesWithStrings(secret())));

    assertThat(gate.events().get(0).getActor().flatMap(actor -> actor.getUserAgent()))
        .hasValueSatisfying(agent -> assertThat(agent).startsWith("loader/1.0 "))
        .hasValueSatisfying(agent -> assertThat(agent).doesNotContain(QuietGate.SECRET));
  }

  @Test
  void onlyAReaderIsToldWhatTheConnectionHeld() {
    UpdateConnectionRequest update = update("orders");
    UpdateConnectionRequest denied =
        update.toBuilder()
            .connectionInput(
                update.connectionInput().toBuilder()
                    .connectionPropertiesWithStrings(insecure())
                    .build())
            .build();

    String toReader = gate.error(denied).message();
    String toOther = gate.rights(SimGate.rightsToCall("UpdateConnection")).error(denied).message();

    assertThat(toReader).contains("Why:", "Fix:");
    assertThat(toOther).contains("TLS-02", "glue:GetConnection").doesNotContain("Fix:");
  }

  private Value noteOfLastTagging() {
    return gate.events().stream()
        .flatMap(event -> event.getChangeRequested().stream())
        .reduce((first, last) -> last)
        .flatMap(request -> request.getTagsToAdd())
        .map(tags -> tags.get("note"))
        .orElseThrow();
  }

  private static TagResourceRequest tagOf(String name, String note) {
    return tag("note", note).toBuilder()
        .resourceArn(QuietGate.arn(name))
        .tagsToAdd(Map.of("note", note))
        .build();
  }
}
