/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.engine;

import io.glueledger.event.Definition;
import io.glueledger.policy.fixture.DefinitionBuilder;
import io.glueledger.policy.fixture.SamplePacks;
import io.glueledger.policy.pack.PackSource;
import java.io.IOException;

/** Engines and definitions to try them on. */
final class SampleEngines {
  /** A Kafka connection without TLS. */
  static final Definition OPEN = kafka().with("KAFKA_SSL_ENABLED=false").build();

  private SampleEngines() {}

  static DefinitionBuilder kafka() {
    return DefinitionBuilder.of("KAFKA")
        .with(
            "KAFKA_BOOTSTRAP_SERVERS=b1.example.com:9094", "KAFKA_CLIENT_KEYSTORE=s3://keys/k.jks");
  }

  static DefinitionBuilder database() {
    return DefinitionBuilder.of("JDBC").with("JDBC_ENFORCE_SSL=true");
  }

  static PolicyEngine builtIn() throws IOException {
    return new PolicyEngine(PackSource.builtIn().load());
  }

  /** With one policy ACME-01, whose other members are given as YAML, the condition first. */
  static PolicyEngine engine(String policy) {
    String severity = policy.contains("\n    severity:") ? "" : "    severity: LOW\n";
    String message = policy.contains("\n    message:") ? "" : "    message: m\n";
    return new PolicyEngine(
        SamplePacks.pack(
            "acme.yaml",
            "pack: acme\nversion: 1\npolicies:\n  - id: ACME-01\n    title: t\n    fix: f\n    "
                + policy
                + "\n"
                + severity
                + message));
  }
}
