/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.benchmark;

import io.glueledger.policy.cases.CaseFile;
import io.glueledger.policy.cases.PolicyCase;
import io.glueledger.policy.decision.ProposedChange;
import io.glueledger.policy.fixture.ProposedChanges;
import io.glueledger.testkit.TestResources;
import java.util.List;
import software.amazon.awssdk.services.glue.model.ConnectionType;

/** Connections of every type of Glue's, as callers write them, redacted. */
public final class BenchmarkConnections {
  private static final String TEXT =
      TestResources.text(BenchmarkConnections.class, "connections.yaml");

  /** What is wrong with a connection, and whether the version before had it. */
  public enum Shape {
    /** Created, with nothing to find. */
    CLEAN,
    /** Created, with several things that deny. */
    DIRTY,
    /** The same again as an update of itself, so that two definitions are judged. */
    UPDATE_OF_DIRTY
  }

  private BenchmarkConnections() {}

  /** Every type that Glue's model knows, sorted. */
  static List<String> types() {
    return ConnectionType.knownValues().stream().map(ConnectionType::toString).sorted().toList();
  }

  /** One connection to judge. */
  static ProposedChange change(String type, Shape shape) {
    String alike = type.equals("MARKETPLACE") ? "CUSTOM" : type;
    String written = TEXT.contains("name: " + alike + " CLEAN\n") ? alike : "OTHERS";
    String name = written + (shape == Shape.CLEAN ? " CLEAN" : " DIRTY");
    String text =
        TEXT.replace("ConnectionType: " + written + "\n", "ConnectionType: " + type + "\n");
    ProposedChange created =
        CaseFile.read("connections.yaml", text).stream()
            .filter(one -> one.name().equals(name))
            .map(PolicyCase::change)
            .findFirst()
            .orElseThrow();
    return shape == Shape.UPDATE_OF_DIRTY
        ? ProposedChanges.updating(
            created.proposed().orElseThrow(), created.proposed().orElseThrow())
        : created;
  }
}
