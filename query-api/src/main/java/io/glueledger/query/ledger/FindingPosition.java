/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.ledger;

import io.glueledger.event.OpenFinding;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A place in the list of findings.
 *
 * @param key record key of the connection; empty text for a finding of the log itself
 * @param policy id of the policy
 * @param field path of the member; empty text if it is about none
 */
public record FindingPosition(String key, String policy, String field) {

  /** Keys as bytes, then policy, then field. */
  public static final Comparator<FindingPosition> ORDER =
      Comparator.comparing(FindingPosition::key, FindingPosition::compareBytes)
          .thenComparing(FindingPosition::policy, FindingPosition::compareBytes)
          .thenComparing(FindingPosition::field, FindingPosition::compareBytes);

  /** What {@link #read} reads. */
  public List<String> write() {
    return List.of(key, policy, field);
  }

  /** Reads what {@link #write} wrote. */
  public static FindingPosition read(List<String> texts) {
    return new FindingPosition(texts.get(0), texts.get(1), texts.get(2));
  }

  /** Where a finding stands. */
  public static FindingPosition of(OpenFinding open) {
    return new FindingPosition(
        open.getConnection().map(ConnectionKeys::text).orElse(""),
        open.getFinding().getPolicyId(),
        open.getFinding().getField().orElse(""));
  }

  /** The order of texts as their UTF-8 bytes have it, which is that of the projectors' stores. */
  public static int compareBytes(String one, String other) {
    return Arrays.compareUnsigned(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
