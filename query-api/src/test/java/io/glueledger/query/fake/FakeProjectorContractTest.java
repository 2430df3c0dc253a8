/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.fake;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;

class FakeProjectorContractTest extends InternalPortContract {
  private static final FakeProjectors PROJECTORS =
      FakeProjectors.start(Stories.company(5), 1, Optional.of("a-token"));

  @AfterAll
  static void stop() {
    PROJECTORS.close();
  }

  @Override
  protected URI url() {
    return PROJECTORS.node(0).url();
  }

  @Override
  protected Optional<String> token() {
    return Optional.of("a-token");
  }
}
