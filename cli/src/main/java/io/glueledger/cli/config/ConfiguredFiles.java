/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.config;

import io.glueledger.base.config.ConfigPart;
import io.glueledger.base.config.value.AdminListenerConfig;
import io.glueledger.base.config.value.ListenerConfig;
import io.glueledger.base.file.SecretFile;
import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.base.problem.Problem;
import io.glueledger.base.reader.TokensFile;
import io.glueledger.base.server.BearerToken;
import io.glueledger.cli.part.FileOptions;
import io.glueledger.ingest.config.GateConfig;
import io.glueledger.ingest.keys.FingerprintKeysFile;
import io.glueledger.ingest.rights.CallersFile;
import io.glueledger.ingest.server.PolicyPacks;
import io.glueledger.policy.pack.model.PackHome;
import io.glueledger.projector.config.ProjectorConfig;
import io.glueledger.query.config.QueryConfig;
import io.glueledger.query.server.QuerySecrets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files that a configuration names, each read as its part would at the start. */
final class ConfiguredFiles {
  private final List<Problem> problems = new ArrayList<>();

  private ConfiguredFiles() {}

  /**
   * All that is wrong with them. Of a part whose configuration is wrong itself none is read.
   *
   * @param parts names of those that are configured
   */
  static List<Problem> problems(List<String> parts, FileOptions options) {
    ConfiguredFiles files = new ConfiguredFiles();
    files.part(parts, GateConfig.PART, options).ifPresent(files::gate);
    files.part(parts, ProjectorConfig.PART, options).ifPresent(files::projector);
    files.part(parts, QueryConfig.PART, options).ifPresent(files::queryApi);
    return files.problems.stream().distinct().toList();
  }

  private <C extends Record> Optional<C> part(
      List<String> parts, ConfigPart<C> part, FileOptions options) {
    return parts.contains(part.name())
        ? part.load(options.file(), System.getenv()).value()
        : Optional.empty();
  }

  private void gate(GateConfig gate) {
    tls(gate.listen().listener());
    admin(gate.listen().admin());
    read(() -> CallersFile.open(gate.callersFile(), gate.callersGrace(), InstantSource.system()));
    read(() -> FingerprintKeysFile.read(gate.fingerprintKeysFile()));
    gate.review()
        .tokensFile()
        .ifPresent(file -> read(() -> TokensFile.read(file, "ingest.review.tokens-file")));
    PackHome home = new PackHome(gate.account().accountId(), gate.account().region());
    read(() -> PolicyPacks.read(gate.policy().files(), home));
  }

  private void projector(ProjectorConfig projector) {
    tls(projector.listen().listener());
    read(() -> projector.listen().internalToken());
    read(() -> projector.listen().metricsToken());
  }

  private void queryApi(QueryConfig query) {
    tls(query.listen().listener());
    admin(query.listen().admin());
    read(() -> QuerySecrets.projectorToken(query.projectors()));
    read(() -> TokensFile.read(query.signIn().tokensFile(), "query-api.tokens-file"));
    read(() -> QuerySecrets.sessionKey(query.signIn()));
  }

  private void admin(AdminListenerConfig admin) {
    tls(admin.at(0));
    admin
        .tokenFile()
        .ifPresent(file -> read(() -> BearerToken.of(file, admin.section() + ".token-file")));
  }

  private void tls(ListenerConfig listener) {
    listener
        .tls()
        .ifPresent(
            tls -> read(() -> SecretFile.ofOwner(tls.key(), listener.section() + ".tls.key")));
  }

  private void read(Runnable reading) {
    try {
      reading.run();
    } catch (InvalidFileException e) {
      problems.addAll(e.problems());
    }
  }
}
