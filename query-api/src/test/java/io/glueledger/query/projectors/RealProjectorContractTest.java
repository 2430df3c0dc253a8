/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.projectors;

import io.glueledger.base.file.SecretFile;
import io.glueledger.query.fake.InternalPortContract;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What the fake promises of a projector, the projector keeps. */
@TestInstance(Lifecycle.PER_CLASS)
class RealProjectorContractTest extends InternalPortContract {
  private static final String TOKEN = "internal-token-0123456789";

  private Optional<RealProjector> projector = Optional.empty();

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    Path token = folder.resolve("token");
    SecretFile.write(token, TOKEN);
    RealProjector started = new RealProjector(5, token);
    projector = Optional.of(started);
    started.fold(Happenings.of(30));
    started.foldGarbage();
  }

  @AfterAll
  void stop() {
    projector.ifPresent(RealProjector::close);
  }

  @Override
  protected URI url() {
    return projector.orElseThrow().url();
  }

  @Override
  protected Optional<String> token() {
    return Optional.of(TOKEN);
  }
}
