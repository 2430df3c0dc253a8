/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.base.text.Printable;
import io.glueledger.ingest.auth.AuthFixtures.Signing;
import io.glueledger.ingest.auth.Authentication.Authenticated;
import io.glueledger.ingest.auth.Authentication.Refused;
import io.glueledger.ingest.auth.Mutations.Mutated;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forged and mutated signatures; replay a run with {@code -Dglueledger.seed=}. */
class MutatedRequestsTest {

  private static final Logger log = LoggerFactory.getLogger(MutatedRequestsTest.class);
  private static final int MUTATIONS = 10_000;

  @Test
  void noMutationOfASignedRequestIsAccepted() {
    // Given
    long seed = Long.getLong("glueledger.seed", System.nanoTime());
    log.atInfo().addKeyValue("seed", seed).log("mutating signed requests");
    Random random = new Random(seed);
    List<SignedRequest> requests =
        Stream.concat(
                RecordedRequests.names().stream().map(RecordedRequests::read),
                Stream.of(
                    Signing.usual().sign("{\"Name\":\"orders\"}", AuthFixtures.glueHeaders())))
            .toList();
    List<String> accepted = new ArrayList<>();
    List<String> unprintable = new ArrayList<>();

    // When
    for (int run = 0; run < MUTATIONS; run++) {
      SignedRequest request = requests.get(random.nextInt(requests.size()));
      Mutated mutated = Mutations.mutate(request, random);
      Authentication result =
          AuthFixtures.verifier(AuthFixtures.dateOf(request)).verify(mutated.request());
      if (result instanceof Authenticated) {
        accepted.add(run + ": " + mutated.way());
      }
      if (result instanceof Refused refused && Printable.hasControls(refused.message())) {
        unprintable.add(run + ": " + mutated.way());
      }
    }

    // Then
    assertThat(accepted).as("seed %s", seed).isEmpty();
    assertThat(unprintable).as("seed %s", seed).isEmpty();
  }
}
