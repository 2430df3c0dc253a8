/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.comparison.stripping;

import static io.glueledger.definition.fixture.RedactedRequests.ID;
import static io.glueledger.definition.fixture.RedactedRequests.NEW;
import static io.glueledger.definition.fixture.RedactedRequests.OLD;
import static io.glueledger.definition.fixture.RedactedRequests.redactor;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.fixture.Places;
import io.glueledger.definition.fixture.SdkFiller;
import io.glueledger.event.Definition;
import io.glueledger.event.Fingerprint;
import io.glueledger.event.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FingerprintRemovalTest {
  private final Definition definition =
      redactor(NEW, OLD)
          .redact(
              ID,
              SdkFiller.input().toBuilder()
                  .connectionPropertiesWithStrings(
                      Map.of("PASSWORD", "x", "SparkProperties", "{\"password\":\"x\"}"))
                  .build(),
              Optional.of(Map.of("note", "token=abc")))
          .definition();

  private final Definition without = FingerprintRemoval.withoutFingerprints(definition);

  private static List<List<Fingerprint>> fingerprints(Definition definition) {
    return Places.of(definition).stream().map(place -> place.value().getFingerprints()).toList();
  }

  @Test
  void leavesNoFingerprintAnywhere() {
    assertThat(fingerprints(without)).allMatch(List::isEmpty);
  }

  @Test
  void leavesTheOriginalAsItWas() {
    assertThat(fingerprints(definition)).anyMatch(fingerprints -> fingerprints.size() == 2);
  }

  @Test
  void leavesEveryTextAsItWas() {
    assertThat(texts(without)).isEqualTo(texts(definition));
  }

  private static List<Optional<String>> texts(Definition definition) {
    return Places.of(definition).stream().map(Places.Place::value).map(Value::getText).toList();
  }
}
