/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.server;

import com.linecorp.armeria.common.FlagsProvider;
import org.jspecify.annotations.Nullable;

/**
 * What the HTTP server is told before it starts, by {@code META-INF/services}. Names of connections
 * may hold two dots in a row and travel as values of parameters, which no part of the ledger takes
 * for a path.
 */
public final class ServerFlags implements FlagsProvider {

  /** For the service loader. */
  public ServerFlags() {}

  @Override
  public int priority() {
    return 100;
  }

  @Override
  public @Nullable Boolean allowDoubleDotsInQueryString() {
    return true;
  }
}
