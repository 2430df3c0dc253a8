/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.readside;

import io.glueledger.base.config.ConfigKey;
import io.glueledger.base.config.ConfigLoader;
import io.glueledger.base.config.ConfigPart;
import io.glueledger.base.config.ConfigResult;
import io.glueledger.base.config.ConfigValidation.Candidate;
import io.glueledger.base.config.Settings;
import io.glueledger.base.config.value.Listener;
import io.glueledger.base.config.value.TlsConfig;
import io.glueledger.query.config.LimitsConfig;
import io.glueledger.query.config.ListenConfig;
import io.glueledger.query.config.ProjectorsConfig;
import io.glueledger.query.config.QueryConfig;
import io.glueledger.query.config.SignInConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Loads the query API's configuration: one YAML file, the environment over it, defaults. */
public final class QueryLoader {

  /** What the query API reads of the file of all parts. */
  public static final ConfigPart PART = QueryKeys.PART;

  private QueryLoader() {}

  /** Loads a file with the environment over it; without a file the environment alone counts. */
  public static ConfigResult<QueryConfig> load(
      Optional<Path> file, Map<String, String> environment) {
    return new ConfigLoader(PART, file, environment).load(QueryLoader::assemble);
  }

  /** The query API among the parts that one file may configure. */
  public static Candidate<QueryConfig> candidate() {
    return new Candidate<>(PART, QueryLoader::assemble);
  }

  private static Optional<QueryConfig> assemble(Settings settings) {
    Optional<ListenConfig> listen =
        settings.part(() -> Refusals.byKey(() -> QueryLoader.listen(settings)));
    Optional<ProjectorsConfig> projectors =
        settings.part(() -> Refusals.byKey(() -> QueryLoader.projectors(settings)));
    Optional<SignInConfig> signIn =
        settings.part(() -> Refusals.byKey(() -> QueryLoader.signIn(settings)));
    Optional<LimitsConfig> limits =
        settings.part(() -> Refusals.byKey(() -> QueryLoader.limits(settings)));
    if (!settings.problems().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new QueryConfig(
            listen.orElseThrow(),
            projectors.orElseThrow(),
            signIn.orElseThrow(),
            limits.orElseThrow()));
  }

  private static ListenConfig listen(Settings settings) {
    Listener listener = QueryKeys.LISTEN.listener(settings);
    return new ListenConfig(
        listener.host(),
        listener.port(),
        settings.get(QueryKeys.ADMIN_PORT),
        listener.behindProxy(),
        listener.tls().map(tls -> new TlsConfig(tls.certificate(), tls.key())));
  }

  private static ProjectorsConfig projectors(Settings settings) {
    return new ProjectorsConfig(
        settings.list(QueryKeys.PROJECTORS).orElse(List.of()),
        path(settings, QueryKeys.PROJECTOR_TOKEN_FILE),
        settings.get(QueryKeys.PROJECTOR_TIMEOUT),
        settings.get(QueryKeys.PROJECTOR_REFRESH));
  }

  private static SignInConfig signIn(Settings settings) {
    return new SignInConfig(
        path(settings, QueryKeys.TOKENS_FILE).orElseThrow(),
        path(settings, QueryKeys.SESSION_KEY_FILE),
        settings.get(QueryKeys.SESSION_LIFETIME));
  }

  private static LimitsConfig limits(Settings settings) {
    return new LimitsConfig(
        settings.get(QueryKeys.CONNECTIONS),
        settings.get(QueryKeys.REQUEST_TIMEOUT),
        settings.get(QueryKeys.IDLE_TIMEOUT));
  }

  private static Optional<Path> path(Settings settings, ConfigKey<String> key) {
    return settings.paths(key).stream().findFirst();
  }
}
