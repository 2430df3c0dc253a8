/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.readside;

import io.glueledger.base.config.ConfigKey;
import io.glueledger.base.config.ConfigPart;
import io.glueledger.base.config.shared.ListenKeys;
import io.glueledger.base.config.value.Parsers;
import io.glueledger.query.config.ListenConfig;
import io.glueledger.schemas.config.LedgerKeys;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Every key of the query API with its default and meaning. */
final class QueryKeys {

  static final ListenKeys LISTEN = ListenKeys.in("query-api.listen", ListenConfig.DEFAULT_PORT);
  static final ConfigKey<Integer> ADMIN_PORT =
      ConfigKey.defaulting(
          "query-api.listen.admin-port",
          Integer.toString(ListenConfig.DEFAULT_ADMIN_PORT),
          "Port of health and metrics, on loopback only; 0 takes a free one.",
          Parsers::integer);
  static final ConfigKey<URI> PROJECTORS =
      ConfigKey.required(
              "query-api.projectors",
              "Internal ports of some projectors; each tells of all the others.",
              Parsers::uri)
          .asList();
  static final ConfigKey<String> PROJECTOR_TOKEN_FILE =
      ConfigKey.optional(
          "query-api.projector-token-file",
          "File with the token of projector.internal-token-file; required unless all projectors"
              + " are on loopback.",
          Parsers::path);
  static final ConfigKey<Duration> PROJECTOR_TIMEOUT =
      ConfigKey.defaulting(
          "query-api.projector-timeout",
          "5s",
          "How long one projector may take to answer.",
          Parsers::duration);
  static final ConfigKey<Duration> PROJECTOR_REFRESH =
      ConfigKey.defaulting(
          "query-api.projector-refresh",
          "10s",
          "How often is asked which projector has what.",
          Parsers::duration);
  static final ConfigKey<String> TOKENS_FILE =
      ConfigKey.required(
          "query-api.tokens-file", "File with the tokens of readers.", Parsers::path);
  static final ConfigKey<String> SESSION_KEY_FILE =
      ConfigKey.optional(
          "query-api.session-key-file",
          "File with the key of the dashboard's sessions, the same for all instances. Without it"
              + " sessions end with the process.",
          Parsers::path);
  static final ConfigKey<Duration> SESSION_LIFETIME =
      ConfigKey.defaulting(
          "query-api.session-lifetime",
          "10h",
          "How long a browser stays signed in.",
          Parsers::duration);
  static final ConfigKey<Integer> CONNECTIONS =
      ConfigKey.defaulting(
          "query-api.limits.connections", "2000", "Open connections at most.", Parsers::integer);
  static final ConfigKey<Duration> REQUEST_TIMEOUT =
      ConfigKey.defaulting(
          "query-api.limits.request-timeout",
          "20s",
          "How long one answer, or one page of an export, may take.",
          Parsers::duration);
  static final ConfigKey<Duration> IDLE_TIMEOUT =
      ConfigKey.defaulting(
          "query-api.limits.idle-timeout",
          "1m",
          "How long a connection may be quiet.",
          Parsers::duration);

  private static final List<ConfigKey<?>> OWN =
      List.of(
          ADMIN_PORT,
          PROJECTORS,
          PROJECTOR_TOKEN_FILE,
          PROJECTOR_TIMEOUT,
          PROJECTOR_REFRESH,
          TOKENS_FILE,
          SESSION_KEY_FILE,
          SESSION_LIFETIME,
          CONNECTIONS,
          REQUEST_TIMEOUT,
          IDLE_TIMEOUT);

  static final ConfigPart PART =
      LedgerKeys.part(
          "query-api", Stream.of(LISTEN.all(), OWN).<ConfigKey<?>>flatMap(List::stream).toList());

  private QueryKeys() {}
}
