/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.clients;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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
import io.glueledger.testkit.Infrastructure;
import io.glueledger.testkit.broker.TestBroker;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.glue.GlueAsyncClient;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.GlueException;
import software.amazon.awssdk.services.glue.model.GlueResponse;

/** A secret that is sent through the gate comes out in Glue, and nowhere else (fault F15). */
@ExtendWith(Infrastructure.class)
class CanaryTest {
  private static final String ARN =
      "arn:aws:glue:" + Installation.REGION + ":" + Installation.ACCOUNT + ":connection/";

  private final LogRecording recording;
  private final Installation installation;
  private final GateServer gate;
  private final GlueAsyncClient alice;
  private final GlueAsyncClient bob;
  private final GlueAsyncClient carol;

  /** What BOB and CAROL were answered. */
  private final List<String> answers = new ArrayList<>();

  /** How much Glue had been asked when the last answer came. */
  private long seen;

  @BeforeAll
  static void capLogsAsTheExecutableDoes() {
    SecretLogCap.install();
  }

  CanaryTest(TestBroker broker, ApicurioRegistry registry) {
    this.recording = LogRecording.begin();
    this.installation = Installation.fresh(broker, registry);
    this.gate = installation.gate();
    this.alice = Clients.once(gate.endpoint(), People.ALICE);
    this.bob = Clients.once(gate.endpoint(), People.BOB);
    this.carol = Clients.once(gate.endpoint(), People.CAROL);
  }

  @AfterEach
  void close() {
    alice.close();
    bob.close();
    carol.close();
    installation.close();
    recording.close();
  }

  @Test
  void noSecretIsFoundAnywhereButInGlue() throws Exception {
    // Given
    long seed = Long.getLong("glueledger.seed", System.nanoTime());
    System.out.println("-Dglueledger.seed=" + seed);
    Canary canary = new Canary(new Random(seed));
    PlantedConnections planted = new PlantedConnections(canary);
    List<ConnectionInput> inputs = planted.all("c");

    // When
    before(planted);
    for (ConnectionInput input : inputs) {
      note(bob.createConnection(r -> r.connectionInput(input)));
    }
    for (ConnectionInput input : inputs.subList(0, 40)) {
      note(carol.createConnection(r -> r.connectionInput(input)));
      note(bob.updateConnection(r -> r.name(input.name()).connectionInput(input)));
    }
    tags(canary);
    tests(canary, planted);
    refusals(canary);
    reads();

    // Then
    assertThat(installation.log().events())
        .filteredOn(entry -> entry.event().getKind().equals("ChangeRejected"))
        .as("Glue's errors are on the log")
        .hasSizeGreaterThan(5);
    assertThat(installation.glue().connections()).hasSizeGreaterThan(100);
    assertThat(canary.in(installation.glue().state())).as("Glue").isPresent();
    assertThat(installation.log().kinds("c0")).isNotEmpty();
    assertThat(traces(canary)).isEmpty();
  }

  @Test
  void whatIsShownIsFoundWhereverItIs() throws Exception {
    // Given
    String word = "harmlesscontrolword";
    String other = "anothercontrolword";

    // When
    note(bob.createConnection(r -> r.connectionInput(Clients.good("control", word))));
    note(bob.getConnection(r -> r.name("control")));
    LoggerFactory.getLogger("io.glueledger.control")
        .atTrace()
        .setCause(new IllegalStateException(other))
        .addKeyValue("key", word)
        .log("A control");

    // Then
    assertThat(records()).anyMatch(text -> text.contains(word));
    assertThat(answers).anyMatch(text -> text.contains(word));
    assertThat(recording.lines()).anyMatch(line -> line.contains(word) && line.contains(other));
    assertThat(metrics()).contains("glue_ledger");
  }

  /**
   * Connections that were there before the gate, and that it looks at before their first change.
   */
  private void before(PlantedConnections planted) {
    try (GlueAsyncClient direct = Clients.once(installation.glue().endpoint(), People.ALICE)) {
      for (ConnectionInput input : planted.all("old").subList(0, 60)) {
        direct
            .createConnection(r -> r.connectionInput(input))
            .exceptionally(refusedByGlue -> null)
            .join();
        seen = installation.glue().journal().size();
        note(bob.deleteConnection(r -> r.connectionName(input.name())));
      }
    }
  }

  private void tags(Canary canary) {
    for (String text : SecretTexts.texts(canary)) {
      for (Map<String, String> tags :
          List.of(Map.of("note", text), Map.of("password", canary.text()), Map.of(text, "x"))) {
        note(bob.tagResource(r -> r.resourceArn(ARN + "c0").tagsToAdd(tags)));
        note(
            bob.createConnection(
                r -> r.connectionInput(Clients.good("tagged", "tags")).tags(tags)));
      }
      note(bob.untagResource(r -> r.resourceArn(ARN + "c0").tagsToRemove(text)));
    }
  }

  private void tests(Canary canary, PlantedConnections planted) {
    for (String url : SecretTexts.urls(canary)) {
      note(
          bob.testConnection(
              r ->
                  r.testConnectionInput(
                      t ->
                          t.connectionType("JDBC")
                              .connectionPropertiesWithStrings(
                                  Map.of("JDBC_CONNECTION_URL", url, "PASSWORD", canary.text()))
                              .authenticationConfiguration(planted.credentials()))));
    }
  }

  /** Errors of Glue that quote what it was sent, as it does, in one form or another. */
  private void refusals(Canary canary) {
    List<String> forms =
        List.of(
            canary.text(),
            canary.text().replace("\"", "\\\""),
            java.net.URLEncoder.encode(canary.text(), UTF_8),
            base64(canary.text()),
            base64("x" + canary.text()));
    for (String form : forms) {
      installation
          .glue()
          .faults()
          .add(
              Fault.on("CreateConnection")
                  .times(1)
                  .error(400, "InvalidInputException", "Value '" + form + "' is wrong"));
      note(
          bob.createConnection(
              r ->
                  r.connectionInput(
                      Clients.with(
                          GoodConnections.of("CUSTOM", "quoted", "quoted"),
                          "PASSWORD",
                          canary.text()))));
    }
  }

  private void reads() {
    String token = null;
    do {
      String from = token;
      var page = bob.getConnections(r -> r.nextToken(from)).join();
      answers.add(new String(AwsJsonWriter.write(page), UTF_8));
      token = page.nextToken();
    } while (token != null);
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
  private List<String> traces(Canary canary) throws Exception {
    List<String> traces = new ArrayList<>();
    records().forEach(text -> canary.in(text).ifPresent(at -> traces.add("record: " + at)));
    answers.forEach(text -> canary.in(text).ifPresent(at -> traces.add("answer: " + at)));
    recording.lines().forEach(text -> canary.in(text).ifPresent(at -> traces.add("log: " + at)));
    canary.in(metrics()).ifPresent(at -> traces.add("metrics: " + at));
    return traces;
  }

  private List<String> records() throws Exception {
    List<String> texts = new ArrayList<>();
    try (Admin admin = installation.broker().admin()) {
      for (String topic :
          admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get()) {
        for (ConsumerRecord<byte[], byte[]> each : installation.log().records(topic)) {
          StringBuilder text = new StringBuilder(topic).append(' ');
          text.append(latin1(each.key())).append(' ').append(latin1(each.value()));
          each.headers().forEach(h -> text.append(' ').append(h.key()).append(latin1(h.value())));
          texts.add(text.toString());
        }
      }
    }
    return texts;
  }

  private String metrics() throws IOException {
    try (var page = gate.adminEndpoint().resolve("/metrics").toURL().openStream()) {
      return new String(page.readAllBytes(), UTF_8);
    }
  }

  private static String latin1(byte @org.jspecify.annotations.Nullable [] bytes) {
    return bytes == null ? "" : new String(bytes, ISO_8859_1);
  }

  private static String base64(String text) {
    return java.util.Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }
}
