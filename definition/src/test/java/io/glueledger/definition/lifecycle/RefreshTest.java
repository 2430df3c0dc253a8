/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.lifecycle;

import static io.glueledger.testkit.events.TestEvents.clear;
import static io.glueledger.testkit.events.TestEvents.definition;
import static io.glueledger.testkit.events.TestEvents.hidden;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.event.ConnectionObserved;
import io.glueledger.event.Definition;
import io.glueledger.event.Value;
import io.glueledger.testkit.events.TestEvents;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A newer version of the redactor shows what an older one has hidden. */
class RefreshTest {

  private static final Value HIDDEN = hidden(1);

  private static final Map<String, Value> BEFORE = Map.of("A", HIDDEN, "PASSWORD", HIDDEN);
  private static final Map<String, Value> AFTER =
      Map.of("A", clear("a"), "ENCRYPTED_PASSWORD", HIDDEN);

  private static Definition with(Map<String, Value> properties) {
    return Definition.newBuilder(definition("d", 1)).setConnectionProperties(properties).build();
  }

  private static ConnectionObserved seen(long after, String redactor, Map<String, Value> held) {
    return ConnectionObserved.newBuilder(TestEvents.observed(after, with(held)))
        .setRedactorVersion(redactor)
        .build();
  }

  private static ConnectionState folded(ConnectionObserved... observations) {
    ConnectionState state = ConnectionState.UNKNOWN;
    for (ConnectionObserved observed : observations) {
      long offset = observed.getAfter() + 1;
      state = ConnectionFold.apply(state, Replay.at(offset, null, observed)).state();
    }
    return state;
  }

  @Test
  void aNewerRedactorRefreshesWithoutAVersion() {
    ConnectionState state = folded(seen(0, "1", BEFORE), seen(1, "2", AFTER));

    DefinitionVersion newest = state.newest().orElseThrow();
    assertThat(newest.number()).isEqualTo(1);
    assertThat(newest.redactorVersion()).isEqualTo("2");
    assertThat(newest.definition().map(Definition::getConnectionProperties))
        .contains(Map.of("A", clear("a"), "PASSWORD", HIDDEN));
  }

  @Test
  void theSweepThatFollowsFindsNothing() {
    ConnectionState state = folded(seen(0, "1", BEFORE), seen(1, "2", AFTER));

    ConnectionObserved again = seen(2, "2", AFTER);
    assertThat(ObservationFold.refreshes(state.newest(), again)).isFalse();
    assertThat(ObservationFold.differs(state.newest(), again)).isFalse();
  }

  @Test
  void aGateThatIsNotYetReplacedTakesNothingBack() {
    ConnectionState state = folded(seen(0, "1", BEFORE), seen(1, "2", AFTER), seen(2, "1", BEFORE));

    assertThat(state.newest().map(DefinitionVersion::redactorVersion)).contains("2");
    assertThat(state.newest().map(DefinitionVersion::number)).contains(1L);
  }

  @Test
  void whatBothShowIsComparedAllTheSame() {
    ConnectionState state =
        folded(seen(0, "1", Map.of("A", clear("a"))), seen(1, "2", Map.of("A", clear("b"))));

    assertThat(state.newest().map(DefinitionVersion::number)).isEqualTo(Optional.of(2L));
  }
}
