/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.topics;

import java.util.List;

/** Names of the topics. */
public final class TopicNames {

  /** The log: the only source of truth. Key: {@code ConnectionKeys}. */
  public static final String CONNECTION_EVENTS = "glue-ledger.connection-events";

  /** The view of each connection. Key: as on the log. */
  public static final String CONNECTIONS = "glue-ledger.connections";

  /** One record per finished change. Key: change id. */
  public static final String CHANGES = "glue-ledger.changes";

  /** Every pack that ever decided. Key: pack hash. */
  public static final String POLICY_PACKS = "glue-ledger.policy-packs";

  /** Undecodable records, as read. */
  public static final String DEAD_LETTERS = "glue-ledger.dead-letters";

  /** Records of the log that its readers pass by, though they cannot read them; read before it. */
  public static final String SKIPS = "glue-ledger.skips";

  /** Each connection's state, for gates that start. Key: as on the log. Only gates write it. */
  public static final String GATE_STATE = "glue-ledger.gate-state";

  /** All of them, the log first. */
  public static final List<String> ALL =
      List.of(
          CONNECTION_EVENTS, CONNECTIONS, CHANGES, POLICY_PACKS, DEAD_LETTERS, SKIPS, GATE_STATE);

  private TopicNames() {}
}
