/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.definition.redaction.ReadHiding;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeNotForwarded;
import io.glueledger.event.ChangeRejected;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.NotForwardedReason;
import io.glueledger.event.Refuser;
import io.glueledger.event.Verdict;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.glue.GlueReply;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.rights.Rights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;
import software.amazon.awssdk.services.glue.model.DeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.GlueRequest;
import software.amazon.awssdk.services.glue.model.TagResourceRequest;
import software.amazon.awssdk.services.glue.model.UntagResourceRequest;
import software.amazon.awssdk.services.glue.model.UpdateConnectionRequest;

/** What a change comes to at each step of its way: for its caller, on the log, at Glue. */
class ChangeAttemptTest {
  private static final String PLACEHOLDER = ReadHiding.HIDDEN_PLACEHOLDER;

  private final QuietGate gate = new QuietGate();

  static Stream<GlueRequest> changesOfAKnownConnection() {
    return Stream.of(
        update("orders"),
        DeleteConnectionRequest.builder().connectionName("orders").build(),
        tag(Map.of("team", "blue")),
        UntagResourceRequest.builder()
            .resourceArn(QuietGate.arn("orders"))
            .tagsToRemove("team")
            .build());
  }

  @Test
  void aCreateIsRecordedJudgedForwardedAndConcluded() {
    // When
    CallReply reply = gate.call(create("users"));

    // Then
    assertThat(reply).isInstanceOf(CallReply.Success.class);
    assertThat(gate.kinds()).containsExactly("ChangeRequested", "ChangeDecided", "ChangeApplied");
    assertThat(gate.sent()).containsExactly("CreateConnection");
    assertThat(gate.events())
        .extracting(e -> e.getChangeId().orElseThrow())
        .containsOnly(reply.requestId());
  }

  @ParameterizedTest
  @MethodSource("changesOfAKnownConnection")
  void whatTheLedgerDoesNotKnowIsObservedBeforeItChanges(GlueRequest change) {
    // When
    CallReply reply = gate.call(change);

    // Then
    assertThat(reply).isInstanceOf(CallReply.Success.class);
    assertThat(gate.kinds())
        .containsExactly(
            "ConnectionObserved", "ChangeRequested", "ChangeDecided", "ChangeApplied");
  }

  @Test
  void whatTheLedgerKnowsIsNotObservedAgain() {
    // Given
    gate.call(create("users"));

    // When
    gate.call(update("users"));

    // Then
    assertThat(gate.sent()).containsExactly("CreateConnection", "UpdateConnection");
  }

  @ParameterizedTest
  @MethodSource("changesOfAKnownConnection")
  void withoutTheRightAChangeIsDeniedOnTheLogAndGlueIsNotCalled(GlueRequest change) {
    // Given
    gate.rights(Rights.NONE);

    // When
    WireError error = gate.error(change);

    // Then
    assertThat(error.code()).isEqualTo("AccessDeniedException");
    assertThat(error.message())
        .startsWith("Denied by policy RIGHTS: The caller lacks the right to do this")
        .contains("ada has no right to call");
    assertThat(gate.kinds()).containsExactly("ChangeRequested", "ChangeDecided");
    assertThat(gate.sent()).isEmpty();
  }

  @Test
  void theRecordOfADenialIsRedacted() {
    // Given
    gate.rights(Rights.NONE);

    // When
    gate.call(create(input -> input.connectionPropertiesWithStrings(secretProperties())));

    // Then
    assertThat(gate.events().toString()).contains("JDBC").doesNotContain(QuietGate.SECRET);
  }

  static Stream<Arguments> precedence() {
    GlueRequest unnamed = create(input -> input.name(null));
    GlueRequest brokenRule = create(input -> input.description("d".repeat(3000)));
    GlueRequest otherCatalog =
        ((CreateConnectionRequest) brokenRule).toBuilder().catalogId("999999999999").build();
    return Stream.of(
        arguments("no name before rights", Rights.NONE, unnamed, "InvalidInputException", 0),
        arguments("catalog before rights", Rights.NONE, otherCatalog, "AccessDeniedException", 0),
        arguments("rights before rules", Rights.NONE, brokenRule, "AccessDeniedException", 2),
        arguments("rules before policies", SimGate.ALL, brokenRule, "InvalidInputException", 2));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("precedence")
  void theFirstThingThatIsWrongDecidesTheAnswer(
      String what, Rights rights, GlueRequest request, String code, int events) {
    // Given
    gate.rights(rights);

    // When
    WireError error = gate.error(request);

    // Then
    assertThat(error.code()).as(what).isEqualTo(code);
    assertThat(gate.events()).hasSize(events);
    assertThat(gate.sent()).isEmpty();
  }

  static Stream<Arguments> unforwardable() {
    return Stream.of(
        arguments(
            UpdateConnectionRequest.builder()
                .name("orders")
                .connectionInput(QuietGate.good("users", "new").build())
                .build(),
            "a connection cannot be renamed"),
        arguments(
            create(input -> input.description(PLACEHOLDER)),
            "Description contains the placeholder"),
        arguments(
            create("users").toBuilder().tags(Map.of("team", PLACEHOLDER)).build(),
            "Tags.team contains the placeholder"),
        arguments(tag(Map.of("team", PLACEHOLDER)), "Tags.team contains the placeholder"),
        arguments(create(input -> input.description("d".repeat(3000))), "description"));
  }

  @ParameterizedTest
  @MethodSource("unforwardable")
  void whatBreaksARuleIsRejectedOnTheLog(GlueRequest request, String words) {
    // When
    WireError error = gate.error(request);

    // Then
    assertThat(error.code()).isEqualTo("InvalidInputException");
    assertThat(error.message()).contains(words);
    assertThat(rejected().getRefuser()).isEqualTo(Refuser.GLUE_RULES);
    assertThat(gate.sent()).isEmpty();
  }

  @Test
  void whatAPolicyDeniesIsNotForwarded() {
    // When
    WireError error = gate.error(insecure("users"));

    // Then
    assertThat(error.message()).startsWith("Denied by policy ").contains("Change: ");
    assertThat(verdicts()).containsExactly(Verdict.DENY);
    assertThat(gate.sent()).isEmpty();
  }

  @Test
  void aDecisionIsMadeAgainWhenTheConnectionMoved() {
    // Given
    gate.call(create("users"));

    // When
    List<CallReply> replies = gate.together(update("users"), update("users", "later"));

    // Then
    assertThat(replies).hasOnlyElementsOfType(CallReply.Success.class);
    assertThat(verdicts()).as("create, two updates, one of them twice").hasSize(4);
  }

  @Test
  void aRepeatGetsTheFirstAnswerAndReachesGlueOnce() {
    // Given
    CallReply first = gate.call("one call", create("users"));

    // When
    CallReply repeat = gate.call("one call", create("users"));

    // Then
    assertThat(repeat).isEqualTo(first);
    assertThat(gate.sent()).containsExactly("CreateConnection");
    assertThat(notForwarded().getDuplicateOf()).hasValue(first.requestId());
  }

  @Test
  void anInvocationIdWithAnotherBodyIsRefused() {
    // Given
    gate.call("one call", create("users"));

    // When
    CallReply reused = gate.call("one call", create("events"));

    // Then
    assertThat(((CallReply.Failure) reused).error().code())
        .isEqualTo("IdempotentParameterMismatchException");
    assertThat(rejected().getRefuser()).isEqualTo(Refuser.RETRY_ID);
  }

  @Test
  void whatGlueRefusesIsAnsweredAsGlueDoesAndRecordedWithoutValues() {
    // Given
    gate.refuse("CreateConnection", "ValidationException", "Not with " + QuietGate.SECRET);

    // When
    WireError error =
        gate.error(create(input -> input.connectionPropertiesWithStrings(secretProperties())));

    // Then
    assertThat(error.message()).isEqualTo("Not with " + QuietGate.SECRET);
    assertThat(rejected().getErrorCode()).isEqualTo("ValidationException");
    assertThat(rejected().getErrorMessage()).startsWith("Not with ");
    assertThat(gate.events().toString()).doesNotContain(QuietGate.SECRET);
  }

  @Test
  void aCreateThatMeetsAnUnknownConnectionRecordsWhatIsThere() {
    // Given
    gate.refuse("CreateConnection", "AlreadyExistsException", "There.");

    // When
    gate.call(create("orders"));

    // Then
    assertThat(gate.kinds())
        .containsExactly(
            "ChangeRequested", "ChangeDecided", "ChangeRejected", "ConnectionObserved");
  }

  @ParameterizedTest
  @CsvSource({
    "unknown, OperationTimeoutException, ChangeInDoubt",
    "notSent, ServiceUnavailable, ChangeNotForwarded"
  })
  void anAnswerThatIsLostIsInDoubtAndAnUnsentRequestIsNot(
      String what, String code, String lastEvent) {
    // Given
    gate.reply(
        "CreateConnection",
        what.equals("unknown")
            ? new GlueReply.Unknown("timeout", Optional.empty(), Optional.empty())
            : new GlueReply.NotSent("refused"));

    // When
    WireError error = gate.error(create("users"));

    // Then
    assertThat(error.code()).isEqualTo(code);
    assertThat(gate.kinds()).endsWith(lastEvent);
  }

  @Test
  void aConnectionThatCannotBeLookedAtIsNotChanged() {
    // Given
    gate.reply("GetConnection", new GlueReply.NotSent("refused"));

    // When
    WireError error = gate.error(update("orders"));

    // Then
    assertThat(error.httpStatus()).isEqualTo(503);
    assertThat(notForwarded().getReason()).isEqualTo(NotForwardedReason.GLUE_UNREACHABLE);
    assertThat(gate.sent()).containsExactly("GetConnection");
  }

  private List<Verdict> verdicts() {
    return gate.events().stream()
        .flatMap(e -> e.getChangeDecided().stream())
        .map(ChangeDecided::getVerdict)
        .toList();
  }

  private ChangeRejected rejected() {
    return last().getChangeRejected().orElseThrow();
  }

  private ChangeNotForwarded notForwarded() {
    return last().getChangeNotForwarded().orElseThrow();
  }

  private ConnectionEvent last() {
    return gate.events().get(gate.events().size() - 1);
  }

  private static CreateConnectionRequest create(String name) {
    return Callers.create(name, "new");
  }

  private static CreateConnectionRequest create(
      UnaryOperator<ConnectionInput.Builder> with) {
    return CreateConnectionRequest.builder()
        .connectionInput(with.apply(QuietGate.good("users", "new")).build())
        .build();
  }

  private static UpdateConnectionRequest update(String name) {
    return update(name, "changed");
  }

  private static UpdateConnectionRequest update(String name, String description) {
    return UpdateConnectionRequest.builder()
        .name(name)
        .connectionInput(QuietGate.good(name, description).build())
        .build();
  }

  private static CreateConnectionRequest insecure(String name) {
    return create(
        input ->
            input
                .name(name)
                .connectionPropertiesWithStrings(
                    Map.of(
                        "JDBC_CONNECTION_URL",
                        "jdbc:postgresql://db.example.com:5432/app",
                        "SKIP_CUSTOM_JDBC_CERT_VALIDATION",
                        "true",
                        "SECRET_ID",
                        "app/db")));
  }

  private static TagResourceRequest tag(Map<String, String> tags) {
    return TagResourceRequest.builder()
        .resourceArn(QuietGate.arn("orders"))
        .tagsToAdd(tags)
        .build();
  }

  private static Map<String, String> secretProperties() {
    return Map.of(
        "JDBC_CONNECTION_URL",
        "jdbc:postgresql://db.example.com:5432/app",
        "JDBC_ENFORCE_SSL",
        "true",
        "SECRET_ID",
        "app/db",
        "ODD_KEY",
        QuietGate.SECRET);
  }
}
