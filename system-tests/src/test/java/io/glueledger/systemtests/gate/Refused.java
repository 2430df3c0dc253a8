/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.services.glue.model.GlueException;

/** The error of a call that must fail. */
public final class Refused {
  private Refused() {}

  public static GlueException by(CompletableFuture<?> call) {
    try {
      throw new AssertionError("The call was not refused: " + call.join().getClass());
    } catch (CompletionException e) {
      if (e.getCause() instanceof GlueException error) {
        return error;
      }
      throw new AssertionError("The call failed otherwise", e);
    }
  }

  /** The error of a call that must fail because the gate can't record it now. */
  static GlueException unavailably(CompletableFuture<?> call) {
    GlueException error = by(call);
    assertThat(error.statusCode()).isEqualTo(503);
    return error;
  }
}
