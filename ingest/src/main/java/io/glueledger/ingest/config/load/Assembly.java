/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config.load;

import io.glueledger.ingest.auth.AllowedHosts;
import io.glueledger.ingest.config.AccountConfig;
import io.glueledger.ingest.config.GateConfig;
import io.glueledger.ingest.config.GlueConfig;
import io.glueledger.ingest.config.InvalidConfigException;
import io.glueledger.ingest.config.KafkaConfig;
import io.glueledger.ingest.config.LimitsConfig;
import io.glueledger.ingest.config.ListenConfig;
import io.glueledger.ingest.config.PolicyConfig;
import io.glueledger.ingest.config.RegistryConfig;
import io.glueledger.ingest.config.TimingConfig;
import io.glueledger.ingest.config.TlsConfig;
import io.glueledger.ingest.config.TopicsConfig;
import io.glueledger.ingest.wire.OperationTable;
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
    Optional<KafkaConfig> kafka = part(() -> new KafkaConfig(settings.under(Sections.KAFKA)));
    Optional<RegistryConfig> registry = part(this::registry);
    Optional<TopicsConfig> topics = part(this::topics);
    Optional<ListenConfig> listen = part(this::listen);
    Optional<LimitsConfig> limits = part(this::limits);
    Optional<AccountConfig> account = part(this::account);
    Optional<PolicyConfig> policy = part(this::policy);
    Optional<TimingConfig> timing = part(this::timing);
    Optional<Set<String>> passthrough = part(this::passthrough);
    Optional<GlueConfig> glue = part(this::glue);
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

  private <T> Optional<T> part(Supplier<T> part) {
    try {
      return Optional.of(part.get());
    } catch (InvalidConfigException invalid) {
      settings.problem(invalid.key(), invalid.problem());
      return Optional.empty();
    }
  }

  private RegistryConfig registry() {
    return new RegistryConfig(
        settings.list(GateKeys.REGISTRY_URL).orElse(List.of()),
        settings.under(Sections.REGISTRY, GateKeys.REGISTRY_URL));
  }

  private TopicsConfig topics() {
    return new TopicsConfig(
        settings.get(GateKeys.PARTITIONS),
        settings.get(GateKeys.REPLICATION_FACTOR),
        settings.get(GateKeys.MIN_INSYNC_REPLICAS));
  }

  private ListenConfig listen() {
    String host = settings.get(GateKeys.HOST);
    return new ListenConfig(
        host,
        settings.get(GateKeys.PORT),
        settings.get(GateKeys.ADMIN_PORT),
        settings.get(GateKeys.BASE_PATH),
        settings.get(GateKeys.BEHIND_PROXY),
        tls(),
        hosts(host));
  }

  private Optional<TlsConfig> tls() {
    List<Path> certificate = paths(GateKeys.TLS_CERTIFICATE);
    List<Path> key = paths(GateKeys.TLS_KEY);
    if (certificate.isEmpty() != key.isEmpty()) {
      throw new InvalidConfigException(
          (key.isEmpty() ? GateKeys.TLS_KEY : GateKeys.TLS_CERTIFICATE).name(),
          "is missing; TLS needs both a certificate and a key");
    }
    return certificate.isEmpty()
        ? Optional.empty()
        : Optional.of(new TlsConfig(certificate.get(0), key.get(0)));
  }

  private AllowedHosts hosts(String listenHost) {
    Optional<List<String>> names = settings.list(GateKeys.HOSTS);
    if (names.isEmpty() && !ListenConfig.isLoopback(listenHost)) {
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
        paths(GateKeys.POLICIES),
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
    return paths(key).get(0);
  }

  private List<Path> paths(ConfigKey<String> key) {
    return settings.resolved(key, setting -> setting::resolve);
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
