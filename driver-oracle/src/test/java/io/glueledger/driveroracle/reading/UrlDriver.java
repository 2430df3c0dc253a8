/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.driveroracle.reading;

import io.glueledger.definition.url.UrlDialect;
import java.util.Optional;
import java.util.Set;

/** One version of a driver that can be asked how it reads URLs. */
public interface UrlDriver {

  /** Its artifact and version, as {@code postgresql-42.7.3}. */
  String name();

  /** The dialect that it reads. */
  UrlDialect dialect();

  /** What it makes of {@code url}; empty if it does not connect with it. */
  Optional<DriverReading> read(String url);

  /** The names of the parameters that it knows, as it writes them. */
  Set<String> parameters();
}
