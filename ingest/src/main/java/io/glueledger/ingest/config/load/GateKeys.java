/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config.load;

import io.glueledger.base.config.ConfigKey;
import io.glueledger.base.config.ConfigPart;
import io.glueledger.base.config.shared.ListenKeys;
import io.glueledger.base.config.value.ByteSize;
import io.glueledger.base.config.value.Parsers;
import io.glueledger.definition.rules.RuleMode;
import io.glueledger.schemas.config.LedgerKeys;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Every key of the gate with its default and meaning: the one list that code and documents share.
 */
final class GateKeys {

  static final ListenKeys LISTEN = ListenKeys.in("ingest.listen", 8090);
  static final ConfigKey<Integer> ADMIN_PORT =
      ConfigKey.defaulting(
          "ingest.listen.admin-port",
          "8091",
          "Port of health and metrics, on loopback only; 0 takes a free one.",
          Parsers::integer);
  static final ConfigKey<String> BASE_PATH =
      ConfigKey.defaulting(
          "ingest.listen.base-path",
          "/",
          "Path of the endpoint's URL that callers are given.",
          Function.identity());
  static final ConfigKey<String> HOSTS =
      ConfigKey.optional(
              "ingest.hosts",
              "Names, with or without port, that requests may be signed for. On loopback:"
                  + " localhost, 127.0.0.1 and [::1] unless set; else required.",
              Function.<String>identity())
          .asList();

  static final ConfigKey<Integer> CONNECTIONS =
      ConfigKey.defaulting(
          "ingest.limits.connections", "2000", "Open connections at most.", Parsers::integer);
  static final ConfigKey<Integer> REQUESTS =
      ConfigKey.defaulting(
          "ingest.limits.requests",
          "1000",
          "Requests in work at most; more are answered with 503.",
          Parsers::integer);
  static final ConfigKey<ByteSize> BODY =
      ConfigKey.defaulting("ingest.limits.body", "256KiB", "Largest body.", ByteSize::parse);
  static final ConfigKey<ByteSize> HEADERS =
      ConfigKey.defaulting(
          "ingest.limits.headers", "16KiB", "Largest head of a request.", ByteSize::parse);
  static final ConfigKey<Duration> REQUEST_TIMEOUT =
      ConfigKey.defaulting(
          "ingest.limits.request-timeout",
          "10s",
          "How long a request may take to arrive.",
          Parsers::duration);
  static final ConfigKey<Duration> IDLE_TIMEOUT =
      ConfigKey.defaulting(
          "ingest.limits.idle-timeout",
          "1m",
          "How long a connection may be quiet.",
          Parsers::duration);

  static final ConfigKey<String> ACCOUNT_ID =
      ConfigKey.required(
          "ingest.account-id",
          "The AWS account; also the catalog of requests that name none.",
          Function.identity());
  static final ConfigKey<String> REGION =
      ConfigKey.required("ingest.region", "The region that callers sign for.", Function.identity());
  static final ConfigKey<String> CATALOGS =
      ConfigKey.optional(
              "ingest.catalogs",
              "Catalogs that requests may name. The account unless set.",
              Function.<String>identity())
          .asList();
  static final ConfigKey<String> CALLERS_FILE =
      ConfigKey.required(
          "ingest.callers-file",
          "File with the callers and their rights; read again when it changes.",
          Parsers::path);
  static final ConfigKey<String> FINGERPRINT_KEYS_FILE =
      ConfigKey.required(
          "ingest.fingerprint-keys-file", "File with the keys of fingerprints.", Parsers::path);

  static final ConfigKey<String> POLICIES =
      ConfigKey.defaulting(
              "ingest.policies",
              "",
              "Files or folders with packs of policies, beside the built-in one; read again when they change.",
              Parsers::path)
          .asList();
  static final ConfigKey<Boolean> STRICT =
      ConfigKey.defaulting(
          "ingest.strict",
          "false",
          "Denies an update even for findings that the previous version already had.",
          Parsers::truth);
  static final ConfigKey<RuleMode> DOCUMENTED_RULES =
      ConfigKey.defaulting(
          "ingest.documented-rules",
          "warn",
          "What rules do that Glue documents for single types: enforce, warn or off.",
          GateKeys::ruleMode);

  static final ConfigKey<Duration> BASELINE_TIMEOUT =
      ConfigKey.defaulting(
          "ingest.baseline-timeout",
          "3s",
          "How long a look at a connection may take that the ledger does not know yet.",
          Parsers::duration);
  static final ConfigKey<Duration> APPEND_TIMEOUT =
      ConfigKey.defaulting(
          "ingest.append-timeout",
          "4s",
          "How long the log may take to acknowledge a change.",
          Parsers::duration);
  static final ConfigKey<Duration> FORWARD_WITHIN =
      ConfigKey.defaulting(
          "ingest.forward-within",
          "10s",
          "How long a change may wait for its turn, counted from before its append.",
          Parsers::duration);
  static final ConfigKey<Duration> OUTCOME_TIMEOUT =
      ConfigKey.defaulting(
          "ingest.outcome-timeout",
          "3s",
          "How long the log may take to acknowledge an outcome.",
          Parsers::duration);
  static final ConfigKey<Duration> SWEEP_INTERVAL =
      ConfigKey.defaulting(
          "ingest.sweep-interval",
          "5m",
          "How often all connections are looked at for drift.",
          Parsers::duration);
  static final ConfigKey<String> PASSTHROUGH =
      ConfigKey.defaulting(
              "ingest.passthrough",
              "",
              "Further operations of Glue to pass on; they run with the gate's own AWS rights.",
              Function.<String>identity())
          .asList();

  static final ConfigKey<URI> GLUE_ENDPOINT =
      ConfigKey.optional(
          "glue.endpoint", "Address of Glue. That of the region unless set.", Parsers::uri);
  static final ConfigKey<String> GLUE_REGION =
      ConfigKey.optional(
          "glue.region",
          "The region that the gate signs for. ingest.region unless set.",
          Function.identity());
  static final ConfigKey<Duration> GLUE_TIMEOUT =
      ConfigKey.defaulting(
          "glue.timeout", "12s", "How long Glue may take to answer.", Parsers::duration);
  static final ConfigKey<Boolean> GLUE_PLAINTEXT =
      ConfigKey.defaulting(
          "glue.plaintext",
          "false",
          "States that an endpoint without TLS, other than loopback, is meant.",
          Parsers::truth);

  private static final List<ConfigKey<?>> OWN =
      List.of(
          ADMIN_PORT,
          BASE_PATH,
          HOSTS,
          CONNECTIONS,
          REQUESTS,
          BODY,
          HEADERS,
          REQUEST_TIMEOUT,
          IDLE_TIMEOUT,
          ACCOUNT_ID,
          REGION,
          CATALOGS,
          CALLERS_FILE,
          FINGERPRINT_KEYS_FILE,
          POLICIES,
          STRICT,
          DOCUMENTED_RULES,
          BASELINE_TIMEOUT,
          APPEND_TIMEOUT,
          FORWARD_WITHIN,
          OUTCOME_TIMEOUT,
          SWEEP_INTERVAL,
          PASSTHROUGH,
          GLUE_ENDPOINT,
          GLUE_REGION,
          GLUE_TIMEOUT,
          GLUE_PLAINTEXT);

  static final ConfigPart PART =
      LedgerKeys.part(
          "ingest",
          Stream.of(
                  List.<ConfigKey<?>>of(LedgerKeys.BOOTSTRAP_SERVERS, LedgerKeys.REGISTRY_URL),
                  LedgerKeys.TOPICS,
                  LISTEN.all(),
                  OWN)
              .<ConfigKey<?>>flatMap(List::stream)
              .toList(),
          LedgerKeys.KAFKA,
          LedgerKeys.REGISTRY);

  private GateKeys() {}

  /** The name of a mode of the documented rules, in lower case. */
  private static RuleMode ruleMode(String text) {
    return Arrays.stream(RuleMode.values())
        .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("must be enforce, warn or off"));
  }
}
