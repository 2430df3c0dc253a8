/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.driveroracle.comparison;

import io.glueledger.definition.redaction.DefinitionRedactor;
import io.glueledger.definition.redaction.FingerprintKeys;
import io.glueledger.driveroracle.reading.DriverReading;
import io.glueledger.driveroracle.reading.DriverTls;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Definition;
import io.glueledger.event.UrlFacts;
import io.glueledger.policy.facts.DefinitionFacts;
import io.glueledger.policy.facts.FactVariable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/**
 * What policies see of a URL at the gate: the way of every request, from the redactor to the facts.
 *
 * @param hosts where it leads; none if that cannot be told
 * @param tls the level that it is believed to demand
 * @param user whether a user is hidden in it, or anything that nobody read
 * @param users those that are shown
 * @param code the names of the parameters that load or run something
 */
record GateReading(
    Set<String> hosts, DriverTls tls, boolean user, Set<String> users, Set<String> code) {

  private static final String KEY = "JDBC_CONNECTION_URL";
  private static final String PATH = "ConnectionProperties." + KEY;
  private static final ConnectionId ID = new ConnectionId("123456789012", "orders");
  private static final DefinitionRedactor REDACTOR =
      new DefinitionRedactor(
          new FingerprintKeys(new FingerprintKeys.Key("k1", new byte[32]), List.of()));

  static GateReading of(String url) {
    ConnectionInput input =
        ConnectionInput.builder()
            .name("orders")
            .connectionType("JDBC")
            .connectionPropertiesWithStrings(Map.of(KEY, url))
            .build();
    Definition definition = REDACTOR.redact(ID, input, Optional.empty()).definition();
    DefinitionFacts facts = DefinitionFacts.of(definition);
    UrlFacts read = facts.urls().at(PATH).orElseThrow();
    Set<String> code = new HashSet<>();
    all(facts, "urlCode").forEach(one -> code.add(one.replaceFirst("=.*", "")));
    boolean hidden =
        read.getHasCredentials()
            || !read.getParsed()
            || read.getHiddenParameters().stream()
                .anyMatch(Set.of("user", "username", "uid")::contains)
            || url.contains("@");
    return new GateReading(
        DriverReading.plain(read.getHosts()),
        switch (read.getTls()) {
          case VERIFIED -> DriverTls.VERIFIED;
          case ENCRYPTED -> DriverTls.ENCRYPTED;
          default -> DriverTls.NONE;
        },
        hidden,
        Set.copyOf(
            ((Map<?, ?>) fact(facts, "users"))
                .values().stream().flatMap(u -> Stream.of(u.toString().split(",", -1))).toList()),
        code);
  }

  private static List<String> all(DefinitionFacts facts, String name) {
    Object found = ((Map<?, ?>) fact(facts, name)).get(PATH);
    return found == null ? List.of() : ((List<?>) found).stream().map(Object::toString).toList();
  }

  private static Object fact(DefinitionFacts facts, String name) {
    return FactVariable.all().stream()
        .filter(fact -> fact.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value()
        .apply(facts);
  }
}
