/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.serialization;

import io.glueledger.event.Actor;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Definition;
import io.glueledger.event.Fingerprint;
import io.glueledger.event.Operation;
import io.glueledger.event.RetryKey;
import io.glueledger.event.Sha256;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import io.glueledger.event.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Events as a gate writes them. */
final class SampleEvents {

  static {
    TrustedRecords.trust();
  }

  private SampleEvents() {}

  static ConnectionEvent requested(String name) {
    Definition definition =
        Definition.newBuilder()
            .setConnectionType(clear("JDBC"))
            .setConnectionProperties(
                Map.of(
                    "JDBC_CONNECTION_URL", clear("jdbc:postgresql://db.example.com:5432/orders"),
                    "USERNAME", hidden(),
                    "PASSWORD", hidden()))
            .build();
    return envelope(name)
        .setChangeRequested(
            ChangeRequested.newBuilder()
                .setOperation(Operation.CREATE)
                .setAction("CreateConnection")
                .setDefinition(definition)
                .setForwardWithinMillis(10_000)
                .setGlueTimeoutMillis(5_000)
                .setRetryKey(new RetryKey("key-1", sha(), sha(), sha()))
                .setRedactorVersion("1")
                .build())
        .build();
  }

  private static ConnectionEvent.Builder envelope(String name) {
    return ConnectionEvent.newBuilder()
        .setKind("ChangeRequested")
        .setConnection(new ConnectionId("123456789012", name))
        .setChangeId("01890000-0000-7000-8000-000000000000")
        .setWriter(new Writer("gate-1", 7L, sha(), "0.1"))
        .setRecordedAt(Instant.ofEpochMilli(1_700_000_000_123L))
        .setActor(new Actor("ada", "AKIAEXAMPLE", "192.0.2.1", "aws-cli/2"));
  }

  private static Value clear(String text) {
    return Value.newBuilder().setVisibility(Visibility.CLEAR).setText(text).build();
  }

  private static Value hidden() {
    return Value.newBuilder()
        .setVisibility(Visibility.REDACTED)
        .setFingerprints(List.of(new Fingerprint("key-1", sha())))
        .build();
  }

  private static Sha256 sha() {
    return new Sha256(new byte[32]);
  }
}
