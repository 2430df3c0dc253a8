/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url.reading.dialect;

import io.glueledger.definition.url.reading.DialectReading;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the URLs of one dialect as its drivers do. */
interface DialectReader {

  /**
   * What the drivers make of {@code url}.
   *
   * @param alsoKnown names of parameters, in lower case, that somebody vouches for
   * @return empty if it is in a form in which drivers are not known to agree
   */
  Optional<DialectReading> read(String url, Predicate<String> alsoKnown);
}
