/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol;

import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkPojo;

/**
 * One operation of Glue that the gate takes.
 *
 * @param name as Glue writes it: {@code CreateConnection}
 * @param requestBuilder makes an empty builder of the SDK's request class
 */
public record GateOperation(String name, Supplier<SdkPojo> requestBuilder) {

  /** Without the builder, which has no text of use. */
  @Override
  public String toString() {
    return name;
  }
}
