/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change;

import io.glueledger.event.ChangeNotForwarded;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.change.request.RedactedRequest;
import io.glueledger.ingest.queue.ForwardDeadline;
import java.util.Optional;

/** What became of a change on its way to Glue. */
sealed interface Admission {

  /** The answer, unless the change is to be sent. */
  Optional<CallReply> reply();

  /** A change that has ended on its way. */
  static Admission ended(ChangeConclusion conclusion) {
    return conclusion.outcome() instanceof ChangeNotForwarded
        ? new Unavailable(conclusion.answer())
        : new Answered(conclusion.answer());
  }

  /** It is this change's turn: send it before the deadline, and conclude it. */
  record Admitted(RedactedRequest request, ForwardDeadline deadline) implements Admission {
    @Override
    public Optional<CallReply> reply() {
      return Optional.empty();
    }
  }

  /** It is never sent: denied, refused by a rule, or the repeat of another. */
  record Answered(CallReply answer) implements Admission {
    @Override
    public Optional<CallReply> reply() {
      return Optional.of(answer);
    }
  }

  /** It is not sent now; the caller may come again. */
  record Unavailable(CallReply answer) implements Admission {
    @Override
    public Optional<CallReply> reply() {
      return Optional.of(answer);
    }
  }
}
