/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.clients;

import io.glueledger.systemtests.gate.Clients;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.ConnectionPropertyKey;
import software.amazon.awssdk.utils.builder.Buildable;

/** Connections with a canary in one place each, for every place that a connection has. */
final class PlantedConnections {
  /** Members whose values are shown once they hold nothing that looks like a secret. */
  private static final Set<String> TEXTS =
      Set.of(
          "Description",
          "ConnectionType",
          "MatchCriteria",
          "SubnetId",
          "SecurityGroupIdList",
          "AvailabilityZone",
          "AuthenticationType",
          "OAuth2GrantType",
          "UserManagedClientApplicationClientId",
          "AWSManagedClientApplicationReference",
          "ValidateForComputeEnvironments");

  private final Canary canary;
  private final String prefix;
  private final List<ConnectionInput> all = new ArrayList<>();

  private PlantedConnections(Canary canary, String prefix) {
    this.canary = canary;
    this.prefix = prefix;
  }

  /** A value and the member that it is of. */
  private record Planted(String where, Object value) {}

  /** Every one, under a name of its own that begins with the prefix. */
  static List<ConnectionInput> all(Canary canary, String prefix) {
    PlantedConnections planted = new PlantedConnections(canary, prefix);
    List.of("JDBC", "KAFKA", "CUSTOM").forEach(planted::addEachPlace);
    canary.urls().forEach(planted::addUrl);
    for (String text : canary.texts()) {
      planted.add(Clients.good("", text));
      planted.addProperty("CUSTOM", "SparkProperties", "{\"a\": \"" + text + "\"}");
    }
    return planted.all;
  }

  private void addEachPlace(String type) {
    structures("", ConnectionInput::builder)
        .filter(planted -> !planted.where().equals(".Name"))
        .filter(planted -> !type.equals("KAFKA") || planted.where().contains("KAFKA_"))
        .forEach(planted -> add(whole((ConnectionInput) planted.value(), type)));
  }

  private void addUrl(String url) {
    addProperty("JDBC", "JDBC_CONNECTION_URL", url);
    addProperty("CUSTOM", "CONNECTION_URL", url);
    addProperty("CUSTOM", "HOST", url);
    add(Clients.good("", url));
    add(
        Clients.good("", "token url").toBuilder()
            .authenticationConfiguration(a -> a.oAuth2Properties(o -> o.tokenUrl(url)))
            .build());
  }

  private void addProperty(String type, String key, String value) {
    add(Clients.with(GoodConnections.of(type, "", "planted"), key, value));
  }

  private void add(ConnectionInput input) {
    all.add(input.toBuilder().name(prefix + all.size()).build());
  }

  private static ConnectionInput whole(ConnectionInput planted, String type) {
    ConnectionInput good = GoodConnections.of(type, "", "planted");
    Map<String, String> properties = new HashMap<>(good.connectionPropertiesAsStrings());
    properties.putAll(planted.connectionPropertiesAsStrings());
    ConnectionInput.Builder whole = planted.toBuilder();
    if (planted.connectionTypeAsString() == null) {
      whole.connectionType(type);
    }
    return whole.connectionPropertiesWithStrings(properties).build();
  }

  /** The structure with nothing but one place set, for each of its places. */
  private Stream<Planted> structures(String where, Supplier<SdkPojo> builder) {
    return builder.get().sdkFields().stream()
        .flatMap(
            field ->
                values(where + "." + field.locationName(), field)
                    .map(
                        inner -> {
                          SdkPojo structure = builder.get();
                          field.set(structure, inner.value());
                          return new Planted(inner.where(), ((Buildable) structure).build());
                        }));
  }

  private Stream<Planted> values(String where, SdkField<?> field) {
    MarshallingType<?> type = field.marshallingType();
    if (type.equals(MarshallingType.STRING)) {
      return strings(where).map(text -> new Planted(where, text));
    }
    if (type.equals(MarshallingType.SDK_POJO)) {
      return structures(where, field.constructor());
    }
    if (type.equals(MarshallingType.LIST)) {
      return values(where, field.getTrait(ListTrait.class).memberFieldInfo())
          .map(inner -> new Planted(inner.where(), List.of(inner.value())));
    }
    if (type.equals(MarshallingType.MAP)) {
      return keys(where)
          .flatMap(
              key ->
                  values(where + "." + key, field.getTrait(MapTrait.class).valueFieldInfo())
                      .map(inner -> new Planted(inner.where(), Map.of(key, inner.value()))));
    }
    return Stream.of();
  }

  private static Stream<String> keys(String where) {
    Stream<String> unknown = Stream.of("MY_OWN_KEY", "clientSecret");
    return where.endsWith(".ConnectionProperties")
        ? Stream.concat(unknown, ConnectionPropertyKey.knownValues().stream().map(String::valueOf))
        : unknown;
  }

  private Stream<String> strings(String where) {
    String member = where.substring(where.lastIndexOf('.') + 1);
    if (member.equals("JwtToken")) {
      return Stream.of(canary.plain() + "." + canary.plain() + "." + canary.plain());
    }
    if (member.endsWith("Url") || member.endsWith("Uri")) {
      return Stream.of("https://login.example.com/token?password=" + canary.plain());
    }
    if (TEXTS.contains(member) || isShown(member)) {
      return Stream.of("password=" + canary.text());
    }
    return Stream.of(canary.text(), canary.plain());
  }

  /** Properties that are shown if they fit their grammar, which a canary might do. */
  private static boolean isShown(String member) {
    return member.equals(member.toUpperCase(Locale.ROOT))
        && !member.contains("PASSWORD")
        && !member.equals("CONFIG_FILES")
        && !member.equals("MY_OWN_KEY");
  }
}
