/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.projectors;

import com.linecorp.armeria.common.ResponseHeaders;
import io.glueledger.schemas.readmodel.ReadPositions;

/**
 * How old one projector's answer is.
 *
 * @param lag records that a copy lacks; 0 of an owner
 * @param read how far the partitions were folded that it read
 */
record AnswerAge(long lag, ReadPositions read) {

  private static final String LAG = "glue-ledger-lag";

  static AnswerAge of(ResponseHeaders headers) {
    return new AnswerAge(
        headers.getLong(LAG, 0), ReadPositions.parse(headers.get(ReadPositions.SEEN, "")));
  }
}
