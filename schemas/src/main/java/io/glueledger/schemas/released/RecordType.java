/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.released;

import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.ConnectionView;
import io.glueledger.event.FinishedChange;
import io.glueledger.event.LogSkip;
import io.glueledger.event.PolicyPack;
import io.glueledger.schemas.topics.TopicNames;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * What the records of one topic are.
 *
 * @param topic the topic
 * @param recordClass the generated class of its values
 */
public record RecordType<T extends SpecificRecord>(String topic, Class<T> recordClass) {

  public static final RecordType<ConnectionEvent> CONNECTION_EVENT =
      new RecordType<>(TopicNames.CONNECTION_EVENTS, ConnectionEvent.class);

  public static final RecordType<ConnectionView> CONNECTION_VIEW =
      new RecordType<>(TopicNames.CONNECTIONS, ConnectionView.class);

  public static final RecordType<FinishedChange> FINISHED_CHANGE =
      new RecordType<>(TopicNames.CHANGES, FinishedChange.class);

  public static final RecordType<PolicyPack> POLICY_PACK =
      new RecordType<>(TopicNames.POLICY_PACKS, PolicyPack.class);

  public static final RecordType<LogSkip> LOG_SKIP =
      new RecordType<>(TopicNames.SKIPS, LogSkip.class);

  /** All of them; dead letters and the gates' state have no schema in the registry. */
  public static final List<RecordType<?>> ALL =
      List.of(CONNECTION_EVENT, CONNECTION_VIEW, FINISHED_CHANGE, POLICY_PACK, LOG_SKIP);

  /** The registry's name for the history of the schema: that of Confluent's default strategy. */
  public String subject() {
    return topic + "-value";
  }
}
