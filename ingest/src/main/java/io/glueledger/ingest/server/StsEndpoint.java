/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.server;

import io.glueledger.ingest.auth.Authentication;
import io.glueledger.ingest.auth.SignedRequest;
import io.glueledger.ingest.protocol.RequestRoute;
import io.glueledger.ingest.protocol.WireAnswer;
import io.glueledger.ingest.protocol.sts.StsAnswers;
import io.glueledger.ingest.protocol.sts.StsCall;
import io.glueledger.ingest.protocol.sts.StsError;
import java.time.InstantSource;

/** STS GetCallerIdentity, which Terraform asks with the gate's keys before anything else. */
final class StsEndpoint {
  private final StsAnswers answers;
  private final InstantSource clock;

  StsEndpoint(StsAnswers answers, InstantSource clock) {
    this.answers = answers;
    this.clock = clock;
  }

  WireAnswer answer(SignedRequest request, Authentication.Authenticated caller, String requestId) {
    StsCall call = StsCall.read(request.body());
    return call instanceof StsCall.Other other
        ? answers.error(other.error(), requestId, clock.instant())
        : answers.callerIdentity(caller.caller().principal(), requestId, clock.instant());
  }

  WireAnswer nowhere(RequestRoute.Nowhere nowhere, String requestId) {
    return answers.error(StsError.of(nowhere.error()), requestId, clock.instant());
  }

  WireAnswer refused(Authentication.Refused refused, String requestId) {
    return answers.error(StsError.ofRefused(refused), requestId, clock.instant());
  }
}
