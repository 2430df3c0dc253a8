/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change;

import io.glueledger.ingest.call.CallReply;

/** What became of an intent on its way to Glue. */
sealed interface Admission {

  /** It is this change's turn; send it now, and conclude it. */
  record Admitted() implements Admission {}

  /**
   * It will not be sent, and has its answer: denied, refused by a rule, or the repeat of another.
   */
  record Answered(CallReply reply) implements Admission {}

  /** It will not be sent now; the caller may come again. */
  record Unavailable(CallReply reply) implements Admission {}
}
