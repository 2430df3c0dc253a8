/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.cli.logging.SecretLogCap;
import io.glueledger.ingest.protocol.json.AwsJsonWriter;
import io.glueledger.ingest.server.GateServer;
import io.glueledger.localglue.fault.Fault;
import io.glueledger.localglue.journal.JournalEntry;
import io.glueledger.systemtests.gate.Clients;
import io.glueledger.systemtests.gate.Installation;
import io.glueledger.systemtests.gate.People;
import io.glueledger.systemtests.gate.WithInstallation;
import io.glueledger.testkit.http.HttpCalls;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.glue.GlueAsyncClient;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.GlueException;
import software.amazon.awssdk.services.glue.model.GlueResponse;

/**
 * A secret that is sent through the gate comes out in Glue, and nowhere else (fault F15). Words
 * that are no secrets go the same ways, so that it is known where they are found.
 */
@WithInstallation
class CanaryTest {
  private static final String WORD = "harmlesscontrolword";
  private static final String OTHER = "anothercontrolword";

  private final Canary canary;
  private final Installation installation;
  private final GateServer gate;
  private final GlueAsyncClient alice;
  private final GlueAsyncClient bob;
  private final GlueAsyncClient carol;
  private final LogRecording recording;

  /** What BOB and CAROL were answered. */
  private final List<String> answers = new ArrayList<>();

  /** What is in all topics in the end. */
  private final List<String> records = new ArrayList<>();

  /** How much Glue had been asked when the last answer came. */
  private long seen;

  CanaryTest(Installation installation) {
    long seed = Long.getLong("glueledger.seed", System.nanoTime());
    System.out.println("-Dglueledger.seed=" + seed);
    SecretLogCap.install();
    this.canary = new Canary(new Random(seed));
    this.installation = installation;
    this.gate = installation.gate(ClientPrograms.PATIENT);
    this.alice = installation.through(gate, People.ALICE).sdk();
    this.bob = installation.through(gate, People.BOB).sdk();
    this.carol = installation.through(gate, People.CAROL).sdk();
    // Not before: so much of a log makes a gate slow to start.
    this.recording = LogRecording.begin();
  }

  @BeforeAll
  void sendItWhereverThereIsAPlace() throws Exception {
    wordsThatAreShown();
    connectionsOfOld();
    connections(PlantedConnections.all(canary, "c"));
    canary.texts().forEach(this::tags);
    canary.urls().forEach(this::test);
    refusals();
    reads();
    records.addAll(installation.log().texts());
  }

  @AfterAll
  void close() {
    recording.close();
  }

  @Test
  void manyConnectionsAreMade() {
    assertThat(installation.glue().connections()).hasSizeGreaterThan(100);
  }

  @Test
  void glueHasIt() {
    assertThat(canary.in(installation.glue().state())).isPresent();
  }

  @Test
  void theLogIsWritten() {
    assertThat(installation.log().kinds("c0")).isNotEmpty();
  }

  @Test
  void theLogHasErrorsOfGlue() {
    assertThat(installation.log().events())
        .filteredOn(entry -> entry.event().getKind().equals("ChangeRejected"))
        .hasSizeGreaterThan(5);
  }

  @Test
  void noRecordHasIt() {
    assertThat(traces(records)).isEmpty();
  }

  @Test
  void noAnswerHasIt() {
    assertThat(traces(answers)).isEmpty();
  }

  @Test
  void noLineOfALogHasIt() {
    assertThat(traces(recording.lines())).isEmpty();
  }

  @Test
  void noMetricHasIt() {
    String metrics = HttpCalls.get(gate.adminEndpoint().resolve("/metrics")).body();
    assertThat(metrics).contains("glue_ledger");
    assertThat(canary.in(metrics)).isEmpty();
  }

  @Test
  void whatIsShownIsFoundInRecords() {
    assertThat(records).anyMatch(text -> text.contains(WORD));
  }

  @Test
  void whatIsShownIsFoundInAnswers() {
    assertThat(answers).anyMatch(text -> text.contains(WORD));
  }

  @Test
  void whatIsShownIsFoundInLogs() {
    assertThat(recording.lines()).anyMatch(line -> line.contains(WORD) && line.contains(OTHER));
  }

  private void wordsThatAreShown() {
    note(bob.createConnection(r -> r.connectionInput(Clients.good("control", WORD))));
    note(bob.getConnection(r -> r.name("control")));
    LoggerFactory.getLogger("io.glueledger.control")
        .atTrace()
        .setCause(new IllegalStateException(OTHER))
        .addKeyValue("key", WORD)
        .log("A control");
  }

  /** Were there before the gate, which looks at them before their first change. */
  private void connectionsOfOld() {
    GlueAsyncClient direct = installation.around(People.ALICE).sdk();
    for (ConnectionInput input : PlantedConnections.all(canary, "old").subList(0, 60)) {
      direct.createConnection(r -> r.connectionInput(input)).exceptionally(refused -> null).join();
      seen = installation.glue().journal().size();
      note(bob.deleteConnection(r -> r.connectionName(input.name())));
    }
  }

  private void connections(List<ConnectionInput> inputs) {
    inputs.forEach(input -> note(bob.createConnection(r -> r.connectionInput(input))));
    for (ConnectionInput input : inputs.subList(0, 40)) {
      note(carol.createConnection(r -> r.connectionInput(input)));
      note(bob.updateConnection(r -> r.name(input.name()).connectionInput(input)));
    }
  }

  private void tags(String text) {
    String arn = Installation.arn("c0");
    ConnectionInput tagged = Clients.good("tagged", "tags");
    for (Map<String, String> tags :
        List.of(Map.of("note", text), Map.of("password", canary.text()), Map.of(text, "x"))) {
      note(bob.tagResource(r -> r.resourceArn(arn).tagsToAdd(tags)));
      note(bob.createConnection(r -> r.connectionInput(tagged).tags(tags)));
    }
    note(bob.untagResource(r -> r.resourceArn(arn).tagsToRemove(text)));
  }

  private void test(String url) {
    Map<String, String> properties = Map.of("JDBC_CONNECTION_URL", url, "PASSWORD", canary.text());
    note(
        bob.testConnection(
            r ->
                r.testConnectionInput(
                    t ->
                        t.connectionType("JDBC")
                            .connectionPropertiesWithStrings(properties)
                            .authenticationConfiguration(
                                a ->
                                    a.authenticationType("BASIC")
                                        .basicAuthenticationCredentials(
                                            b -> b.username(canary.plain()).password(canary.text()))
                                        .customAuthenticationCredentials(
                                            Map.of("key", canary.text()))))));
  }

  /** Errors of Glue that quote what it was sent, as it does, in one form or another. */
  private void refusals() {
    String text = canary.text();
    ConnectionInput quoted =
        Clients.with(GoodConnections.of("CUSTOM", "quoted", "quoted"), "PASSWORD", text);
    for (String form :
        List.of(
            text,
            text.replace("\"", "\\\""),
            URLEncoder.encode(text, UTF_8),
            base64(text),
            base64("x" + text))) {
      String message = "Value '" + form + "' is wrong";
      installation
          .glue()
          .faults()
          .add(Fault.on("CreateConnection").times(1).error(400, "InvalidInputException", message));
      note(bob.createConnection(r -> r.connectionInput(quoted)));
    }
  }

  private void reads() {
    bob.getConnectionsPaginator(r -> {})
        .subscribe(page -> answers.add(new String(AwsJsonWriter.write(page), UTF_8)))
        .join();
    for (var each : installation.glue().connections()) {
      note(bob.getConnection(r -> r.name(each.name())));
      note(carol.getConnection(r -> r.name(each.name()).hidePassword(true)));
      alice.getConnection(r -> r.name(each.name())).join();
    }
  }

  /**
   * Waits for an answer, whatever it is. Glue's own error is not kept: it goes as it is to whoever
   * sent the values that it quotes, as without the gate. What the log says of it is searched.
   */
  private void note(CompletableFuture<? extends GlueResponse> call) {
    try {
      answers.add(new String(AwsJsonWriter.write(call.join()), UTF_8));
    } catch (CompletionException e) {
      if (!(e.getCause() instanceof GlueException error)) {
        throw e;
      }
      if (!refusedByGlue()) {
        answers.add(error.toString() + error.awsErrorDetails().rawResponse().asUtf8String());
      }
    } finally {
      seen = installation.glue().journal().size();
    }
  }

  /** Whether Glue, since the last answer, refused anything but a read. */
  private boolean refusedByGlue() {
    return installation.glue().journal().entriesAfter(seen).stream()
        .filter(entry -> !entry.received().operation().startsWith("Get"))
        .anyMatch(entry -> entry.answer().flatMap(JournalEntry.Answer::errorCode).isPresent());
  }

  /** Where the canary is seen, if anywhere. */
  private List<String> traces(List<String> texts) {
    assertThat(texts).isNotEmpty();
    return texts.stream().map(canary::in).flatMap(Optional::stream).toList();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }
}
