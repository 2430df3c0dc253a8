/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.glue.model.AuthenticationConfigurationInput;
import software.amazon.awssdk.services.glue.model.BatchDeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;
import software.amazon.awssdk.services.glue.model.OAuth2PropertiesInput;
import software.amazon.awssdk.services.glue.model.PhysicalConnectionRequirements;

/** Requests of the SDK's model that are fine but for what a test makes of them. */
final class Requests {
  private Requests() {}

  static CreateConnectionRequest creating(Consumer<ConnectionInput.Builder> change) {
    return CreateConnectionRequest.builder().connectionInput(input(change)).build();
  }

  static ConnectionInput input(Consumer<ConnectionInput.Builder> change) {
    ConnectionInput.Builder input =
        ConnectionInput.builder()
            .name("orders")
            .connectionType("JDBC")
            .connectionPropertiesWithStrings(Map.of());
    change.accept(input);
    return input.build();
  }

  static CreateConnectionRequest physical(Consumer<PhysicalConnectionRequirements.Builder> change) {
    return creating(c -> c.physicalConnectionRequirements(change));
  }

  static CreateConnectionRequest auth(Consumer<AuthenticationConfigurationInput.Builder> change) {
    return creating(c -> c.authenticationConfiguration(change));
  }

  static CreateConnectionRequest oauth(Consumer<OAuth2PropertiesInput.Builder> change) {
    return auth(a -> a.oAuth2Properties(change));
  }

  static BatchDeleteConnectionRequest batch(int names) {
    return BatchDeleteConnectionRequest.builder()
        .connectionNameList(Collections.nCopies(names, "n"))
        .build();
  }

  static Map<String, String> entries(int count, String value) {
    return IntStream.range(0, count).boxed().collect(Collectors.toMap(i -> "K" + i, i -> value));
  }

  static Map<String, String> nullValue(String key) {
    Map<String, String> map = new HashMap<>();
    map.put(key, null);
    return map;
  }
}
