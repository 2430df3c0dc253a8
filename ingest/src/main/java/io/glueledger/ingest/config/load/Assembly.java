/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config.load;

import io.glueledger.base.config.ConfigKey;
import io.glueledger.base.config.Settings;
import io.glueledger.base.config.value.InvalidConfigException;
import io.glueledger.base.config.value.KafkaConfig;
import io.glueledger.base.config.value.Listener;
import io.glueledger.ingest.auth.AllowedHosts;
import io.glueledger.ingest.config.AccountConfig;
import io.glueledger.ingest.config.GateConfig;
import io.glueledger.ingest.config.GlueConfig;
import io.glueledger.ingest.config.LimitsConfig;
import io.glueledger.ingest.config.ListenConfig;
import io.glueledger.ingest.config.PolicyConfig;
import io.glueledger.ingest.config.TimingConfig;
import io.glueledger.ingest.protocol.OperationTable;
import io.glueledger.schemas.config.LedgerKeys;
import io.glueledger.schemas.serialization.RegistryConfig;
import io.glueledger.schemas.topics.TopicsConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Makes the records of checked settings, part by part, so that one run names every mistake. */
final class Assembly {

  private static final List<String> LOOPBACK_HOSTS = List.of("localhost", "127.0.0.1", "[::1]");

  private final Settings settings;

  Assembly(Settings settings) {
    this.settings = settings;
  }

  /** The configuration, or nothing if a part of it was refused; the settings then have why. */
  Optional<GateConfig> gate() {
    Optional<KafkaConfig> kafka = settings.part(() -> LedgerKeys.kafka(settings));
    Optional<RegistryConfig> registry = settings.part(() -> LedgerKeys.registry(settings));
    Optional<TopicsConfig> topics = settings.part(() -> LedgerKeys.topics(settings));
    Optional<ListenConfig> listen = settings.part(this::listen);
    Optional<LimitsConfig> limits = settings.part(this::limits);
    Optional<AccountConfig> account = settings.part(this::account);
    Optional<PolicyConfig> policy = settings.part(this::policy);
    Optional<TimingConfig> timing = settings.part(this::timing);
    Optional<Set<String>> passthrough = settings.part(this::passthrough);
    Optional<GlueConfig> glue = settings.part(this::glue);
    if (!settings.problems().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new GateConfig(
            kafka.orElseThrow(),
            registry.orElseThrow(),
            topics.orElseThrow(),
            listen.orElseThrow(),
            limits.orElseThrow(),
            account.orElseThrow(),
            path(GateKeys.CALLERS_FILE),
            path(GateKeys.FINGERPRINT_KEYS_FILE),
            policy.orElseThrow(),
            timing.orElseThrow(),
            passthrough.orElseThrow(),
            glue.orElseThrow()));
  }

  private ListenConfig listen() {
    Listener listener = GateKeys.LISTEN.listener(settings);
    return new ListenConfig(
        listener,
        settings.get(GateKeys.ADMIN_PORT),
        settings.get(GateKeys.BASE_PATH),
        hosts(listener));
  }

  private AllowedHosts hosts(Listener listener) {
    Optional<List<String>> names = settings.list(GateKeys.HOSTS);
    if (names.isEmpty() && !listener.isLoopback()) {
      throw new InvalidConfigException(
          GateKeys.HOSTS.name(),
          "is missing; name the hosts that callers use for the gate, since it listens on more than"
              + " loopback");
    }
    return named(GateKeys.HOSTS, () -> new AllowedHosts(Set.copyOf(names.orElse(LOOPBACK_HOSTS))));
  }

  private LimitsConfig limits() {
    return new LimitsConfig(
        settings.get(GateKeys.CONNECTIONS),
        settings.get(GateKeys.REQUESTS),
        settings.get(GateKeys.BODY),
        settings.get(GateKeys.HEADERS),
        settings.get(GateKeys.REQUEST_TIMEOUT),
        settings.get(GateKeys.IDLE_TIMEOUT));
  }

  private AccountConfig account() {
    String accountId = settings.get(GateKeys.ACCOUNT_ID);
    return new AccountConfig(
        accountId,
        settings.get(GateKeys.REGION),
        Set.copyOf(settings.list(GateKeys.CATALOGS).orElse(List.of(accountId))));
  }

  private PolicyConfig policy() {
    return new PolicyConfig(
        settings.paths(GateKeys.POLICIES),
        settings.get(GateKeys.STRICT),
        settings.get(GateKeys.DOCUMENTED_RULES));
  }

  private TimingConfig timing() {
    return new TimingConfig(
        settings.get(GateKeys.BASELINE_TIMEOUT),
        settings.get(GateKeys.APPEND_TIMEOUT),
        settings.get(GateKeys.FORWARD_WITHIN),
        settings.get(GateKeys.GLUE_TIMEOUT),
        settings.get(GateKeys.OUTCOME_TIMEOUT),
        settings.get(GateKeys.SWEEP_INTERVAL));
  }

  private Set<String> passthrough() {
    List<String> names = settings.list(GateKeys.PASSTHROUGH).orElse(List.of());
    named(GateKeys.PASSTHROUGH, () -> OperationTable.with(names));
    return Set.copyOf(names);
  }

  private GlueConfig glue() {
    return new GlueConfig(
        settings.optional(GateKeys.GLUE_ENDPOINT),
        settings.optional(GateKeys.GLUE_REGION).orElse(settings.get(GateKeys.REGION)),
        settings.get(GateKeys.GLUE_PLAINTEXT));
  }

  private Path path(ConfigKey<String> key) {
    return settings.paths(key).get(0);
  }

  /** Gives the errors of types that know no keys the key that they are about. */
  private static <T> T named(ConfigKey<?> key, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException wrong) {
      throw new InvalidConfigException(key.name(), String.valueOf(wrong.getMessage()));
    }
  }
}
