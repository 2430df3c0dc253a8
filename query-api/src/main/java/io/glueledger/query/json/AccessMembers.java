/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.json;

import io.glueledger.event.Actor;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.RecordedAccess;

/** A read of secrets or a test of a connection, as JSON and as a row. */
public final class AccessMembers {
  /** An access in a list. */
  public static final JsonMembers<RecordedAccess> ITEM =
      JsonMembers.<RecordedAccess>none()
          .with("accessId", RecordedAccess::getAccessId)
          .withAll(ConnectionMembers.ID, RecordedAccess::getConnection)
          .with("kind", RecordedAccess::getKind)
          .with("at", RecordedAccess::getAt)
          .with("principal", access -> access.getActor().map(Actor::getPrincipal))
          .with("accessKeyId", access -> access.getActor().map(Actor::getAccessKeyId))
          .with("sourceAddress", access -> access.getActor().flatMap(Actor::getSourceAddress))
          .with("userAgent", access -> access.getActor().flatMap(Actor::getUserAgent))
          .with("action", RecordedAccess::getAction)
          .with("phase", RecordedAccess::getPhase)
          .with("verdict", access -> access.getDecision().map(ChangeDecided::getVerdict))
          .with("errorCode", RecordedAccess::getErrorCode)
          .with("explanation", RecordedAccess::getExplanation)
          .with("partition", access -> access.getEvents().get(0).getPartition())
          .with("offset", access -> access.getEvents().get(0).getOffset());

  /** The same as rows. */
  public static final CsvTable<RecordedAccess> ROWS =
      new CsvTable<>(
          ITEM,
          """
          accessId,catalogId,name,kind,at,principal,accessKeyId,sourceAddress,userAgent,action,phase,verdict,\
          errorCode,explanation,partition,offset\
          """);

  private AccessMembers() {}
}
