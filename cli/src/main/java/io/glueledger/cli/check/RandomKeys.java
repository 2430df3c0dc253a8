/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.check;

import io.glueledger.definition.redaction.FingerprintKeys;
import java.security.SecureRandom;
import java.util.List;

/** A key for fingerprints that nobody will compare: it lives as long as the command. */
final class RandomKeys {

  private RandomKeys() {}

  static FingerprintKeys make() {
    byte[] secret = new byte[FingerprintKeys.SHORTEST_KEY];
    new SecureRandom().nextBytes(secret);
    return new FingerprintKeys(new FingerprintKeys.Key("check", secret), List.of());
  }
}
