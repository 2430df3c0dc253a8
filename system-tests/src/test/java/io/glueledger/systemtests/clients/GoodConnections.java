/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.glueledger.ingest.protocol.json.AwsJsonReader;
import io.glueledger.ingest.protocol.json.AwsJsonWriter;
import io.glueledger.ingest.protocol.json.ParseResult.Understood;
import io.glueledger.testkit.TestResources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/** One connection of each type that no policy denies. */
final class GoodConnections {
  private static final Map<String, ConnectionInput> BY_TYPE = read();

  static final List<String> TYPES = List.copyOf(BY_TYPE.keySet());

  private GoodConnections() {}

  /** What the SDK sends. */
  static ConnectionInput of(String type, String name, String description) {
    return Objects.requireNonNull(BY_TYPE.get(type)).toBuilder()
        .name(name)
        .description(description)
        .build();
  }

  /** The same as JSON, for programs. */
  static String json(ConnectionInput input) {
    return new String(AwsJsonWriter.write(input), UTF_8);
  }

  /** Those of some types as a list in JSON, each with the prefix and its type for a name. */
  static String json(List<String> types, String prefix) {
    return types.stream()
        .map(type -> json(of(type, prefix + type, "first")))
        .collect(joining(",", "[", "]"));
  }

  private static Map<String, ConnectionInput> read() {
    try {
      Map<String, ConnectionInput> all = new LinkedHashMap<>();
      String file = TestResources.text(GoodConnections.class, "good-connections.json");
      for (JsonNode each : new JsonMapper().readTree(file)) {
        var read =
            (Understood)
                AwsJsonReader.read(ConnectionInput.builder(), each.toString().getBytes(UTF_8));
        all.put(each.path("ConnectionType").asText(), (ConnectionInput) read.request());
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
