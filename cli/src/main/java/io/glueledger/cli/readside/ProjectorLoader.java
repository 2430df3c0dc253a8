/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.readside;

import io.glueledger.base.config.ConfigLoader;
import io.glueledger.base.config.ConfigPart;
import io.glueledger.base.config.ConfigResult;
import io.glueledger.base.config.ConfigValidation.Candidate;
import io.glueledger.base.config.Settings;
import io.glueledger.base.config.value.Listener;
import io.glueledger.projector.config.KafkaProperties;
import io.glueledger.projector.config.ListenConfig;
import io.glueledger.projector.config.ProjectorConfig;
import io.glueledger.projector.config.StateConfig;
import io.glueledger.schemas.config.LedgerKeys;
import io.glueledger.schemas.serialization.RegistryConfig;
import io.glueledger.schemas.topics.TopicsConfig;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Loads the projector's configuration: one YAML file, the environment over it, defaults. */
public final class ProjectorLoader {

  /** What the projector reads of the file of all parts. */
  public static final ConfigPart PART = ProjectorKeys.PART;

  private ProjectorLoader() {}

  /** Loads a file with the environment over it; without a file the environment alone counts. */
  public static ConfigResult<ProjectorConfig> load(
      Optional<Path> file, Map<String, String> environment) {
    return new ConfigLoader(PART, file, environment).load(ProjectorLoader::assemble);
  }

  /** The projector among the parts that one file may configure. */
  public static Candidate<ProjectorConfig> candidate() {
    return new Candidate<>(PART, ProjectorLoader::assemble);
  }

  private static Optional<ProjectorConfig> assemble(Settings settings) {
    Optional<KafkaProperties> kafka =
        settings.part(
            () ->
                Refusals.byKey(
                    () -> new KafkaProperties(settings.under(LedgerKeys.KAFKA.prefix()))));
    Optional<RegistryConfig> registry = settings.part(() -> LedgerKeys.registry(settings));
    Optional<TopicsConfig> topics = settings.part(() -> LedgerKeys.topics(settings));
    Optional<ListenConfig> listen =
        settings.part(() -> Refusals.byKey(() -> ProjectorLoader.listen(settings)));
    Optional<StateConfig> state =
        settings.part(() -> Refusals.byKey(() -> ProjectorLoader.state(settings)));
    if (!settings.problems().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ProjectorConfig(
            kafka.orElseThrow(),
            registry.orElseThrow(),
            topics.orElseThrow(),
            listen.orElseThrow(),
            state.orElseThrow()));
  }

  private static ListenConfig listen(Settings settings) {
    Listener listener = ProjectorKeys.LISTEN.listener(settings);
    return new ListenConfig(
        listener.host(),
        listener.port(),
        settings.optional(ProjectorKeys.ADVERTISED_URL),
        listener.behindProxy(),
        listener.tls().map(tls -> new ListenConfig.Tls(tls.certificate(), tls.key())),
        settings.paths(ProjectorKeys.TOKEN_FILE).stream().findFirst());
  }

  private static StateConfig state(Settings settings) {
    return new StateConfig(
        settings.paths(ProjectorKeys.STATE_DIRECTORY).get(0),
        settings.get(ProjectorKeys.STANDBYS),
        settings.get(ProjectorKeys.THREADS),
        settings.get(ProjectorKeys.CACHE).bytes(),
        settings.get(ProjectorKeys.ROCKSDB).bytes(),
        settings.get(ProjectorKeys.COMMIT_INTERVAL));
  }
}
