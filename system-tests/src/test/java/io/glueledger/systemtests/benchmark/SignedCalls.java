/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.benchmark;

import com.linecorp.armeria.common.AggregatedHttpRequest;
import io.glueledger.systemtests.gate.SignedCall;
import io.glueledger.testkit.TestResources;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Calls of Alice as an AWS client sends them, signed before the clock runs: the client's own work
 * is not what is measured.
 */
public final class SignedCalls {
  private static final String INPUT = TestResources.text(SignedCalls.class, "input.json").strip();

  private final URI endpoint;

  public SignedCalls(URI endpoint) {
    this.endpoint = endpoint;
  }

  /** Updates that go round a number of connections, each with a body and an id of its own. */
  public List<AggregatedHttpRequest> updates(int count, int connections) {
    return IntStream.range(0, count)
        .mapToObj(i -> "bench-" + i % connections)
        .map(
            name ->
                call(
                    "UpdateConnection", "{\"Name\":\"" + name + "\",\"ConnectionInput\":%s}", name))
        .toList();
  }

  /** Creates of as many connections. */
  public List<AggregatedHttpRequest> creates(int connections) {
    return IntStream.range(0, connections)
        .mapToObj(i -> call("CreateConnection", "{\"ConnectionInput\":%s}", "bench-" + i))
        .toList();
  }

  /** About 1 KiB, sixteen properties, nothing that a built-in policy denies. */
  private static String input(String name) {
    return INPUT.replace("NAME", name).replace("CALL", UUID.randomUUID().toString());
  }

  private AggregatedHttpRequest call(String operation, String body, String connection) {
    return SignedCall.sign(
        endpoint,
        operation,
        body.formatted(input(connection)),
        UUID.randomUUID().toString(),
        Clock.systemUTC());
  }
}
