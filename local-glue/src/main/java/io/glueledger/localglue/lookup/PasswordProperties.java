/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.lookup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** The properties that a read with {@code HidePassword} leaves out. */
final class PasswordProperties {

  private static final Set<String> KEYS =
      Set.of(
          """
          PASSWORD ENCRYPTED_PASSWORD
          KAFKA_CLIENT_KEYSTORE_PASSWORD ENCRYPTED_KAFKA_CLIENT_KEYSTORE_PASSWORD
          KAFKA_CLIENT_KEY_PASSWORD ENCRYPTED_KAFKA_CLIENT_KEY_PASSWORD
          KAFKA_SASL_PLAIN_PASSWORD ENCRYPTED_KAFKA_SASL_PLAIN_PASSWORD
          KAFKA_SASL_SCRAM_PASSWORD ENCRYPTED_KAFKA_SASL_SCRAM_PASSWORD
          """
              .strip()
              .split("\\s+"));

  private PasswordProperties() {}

  static void hide(ObjectNode properties) {
    properties.remove(KEYS);
  }
}
