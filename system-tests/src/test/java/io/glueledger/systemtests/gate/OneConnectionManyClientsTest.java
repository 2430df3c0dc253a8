/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.comparison.ComparisonResult;
import io.glueledger.definition.lifecycle.ChangeOutcome;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.Definition;
import io.glueledger.event.Operation;
import io.glueledger.event.Outcome;
import io.glueledger.event.Value;
import io.glueledger.localglue.journal.JournalEntry;
import io.glueledger.testkit.Infrastructure;
import io.glueledger.testkit.broker.TestBroker;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.glue.GlueAsyncClient;

/**
 * Two gates, many clients, one connection: the order of the log is the order in Glue, and the
 * ledger ends up with what Glue holds, also if one of the gates is killed on the way.
 */
@ExtendWith(Infrastructure.class)
class OneConnectionManyClientsTest {
  private static final String NAME = "orders";
  private static final int CLIENTS = 32;
  private static final int CHANGES_EACH = 10;
  private static final Pattern MARK = Pattern.compile("mark-\\d+-\\d+");

  private final Installation installation;
  private final GlueAsyncClient direct;
  private final long seed =
      Optional.ofNullable(Long.getLong("clients.seed")).orElseGet(new Random()::nextLong);
  private final AtomicInteger finished = new AtomicInteger();

  OneConnectionManyClientsTest(TestBroker broker, ApicurioRegistry registry) {
    this.installation = Installation.fresh(broker, registry);
    this.direct = Clients.once(installation.glue().endpoint(), People.ALICE);
    System.out.println(
        "OneConnectionManyClientsTest: replay its calls with -Dclients.seed=" + seed);
  }

  @AfterEach
  void close() throws Exception {
    direct.close();
    installation.close();
  }

  @Test
  void theOrderOfTheLogIsTheOrderInGlue() {
    // Given
    List<URI> gates = List.of(installation.gate().endpoint(), installation.gate().endpoint());

    // When
    start(gates).join();

    // Then
    assertAllHolds();
  }

  @Test
  void aGateThatIsKilledInTheMiddleChangesNothingOfThat() {
    // Given
    GateProcess killed = installation.process();
    List<URI> gates = List.of(installation.gate().endpoint(), killed.endpoint());
    CompletableFuture<Void> clients = start(gates);
    Until.holds(() -> finished.get() >= CLIENTS * CHANGES_EACH / 3);

    // When
    killed.kill();

    // Then
    clients.join();
    assertAllHolds();
  }

  private void assertAllHolds() {
    Until.holds(() -> History.of(installation.log()).settled());
    History history = History.of(installation.log());
    assertThat(history.endingsOfEach()).containsExactly(1);
    assertThat(history.ended(Outcome.UNDETERMINED)).isEmpty();
    assertThat(history.ended(Outcome.APPLIED))
        .extracting(OneConnectionManyClientsTest::mark)
        .hasSizeGreaterThan(CLIENTS)
        .containsExactlyElementsOf(
            installation.glue().journal().appliedTo(Installation.ACCOUNT, NAME).stream()
                .map(OneConnectionManyClientsTest::mark)
                .toList());
    assertThat(new Agreement(installation, direct).of(NAME)).isEqualTo(ComparisonResult.SAME);
  }

  /** Each client makes its changes one after another; what is refused is refused. */
  private CompletableFuture<Void> start(List<URI> gates) {
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    List<GlueAsyncClient> clients =
        gates.stream().map(gate -> Clients.once(gate, People.ALICE)).toList();
    return CompletableFuture.allOf(
            IntStream.range(0, CLIENTS)
                .mapToObj(
                    number ->
                        CompletableFuture.runAsync(
                            () -> changes(clients.get(number % clients.size()), number), threads))
                .toArray(CompletableFuture<?>[]::new))
        .whenComplete(
            (done, failure) -> {
              threads.shutdown();
              clients.forEach(GlueAsyncClient::close);
            });
  }

  private void changes(GlueAsyncClient client, int number) {
    Random random = new Random(seed + number);
    for (int i = 0; i < CHANGES_EACH; i++) {
      String mark = "mark-" + number + "-" + i;
      try {
        change(client, random.nextInt(10), mark).join();
      } catch (CompletionException refused) {
        // It exists already, it does not exist, its gate is dead: the ledger says what became of
        // it.
        assertThat(refused.getCause()).isInstanceOf(RuntimeException.class);
      }
      finished.incrementAndGet();
    }
  }

  private static CompletableFuture<?> change(GlueAsyncClient client, int die, String mark) {
    return switch (die) {
      case 0, 1, 2 -> client.createConnection(r -> r.connectionInput(Clients.good(NAME, mark)));
      case 3, 4, 5, 6 ->
          client.updateConnection(r -> r.name(NAME).connectionInput(Clients.good(NAME, mark)));
      case 7, 8 ->
          client.tagResource(
              r -> r.resourceArn(Installation.arn(NAME)).tagsToAdd(Map.of("team", mark)));
      default -> client.deleteConnection(r -> r.connectionName(NAME));
    };
  }

  private static String mark(ChangeOutcome ending) {
    ChangeRequested request = ending.change().request();
    if (request.getOperation() == Operation.DELETE) {
      return "DeleteConnection";
    }
    String text =
        request
            .getDefinition()
            .flatMap(Definition::getDescription)
            .or(() -> request.getTagsToAdd().map(tags -> tags.get("team")))
            .flatMap(Value::getText)
            .orElse("");
    return request.getAction() + " " + text;
  }

  private static String mark(JournalEntry entry) {
    Matcher mark = MARK.matcher(entry.received().body());
    String operation = entry.received().operation();
    return mark.find() ? operation + " " + mark.group() : operation;
  }
}
