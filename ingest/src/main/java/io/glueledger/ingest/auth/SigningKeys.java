/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.auth;

import io.glueledger.ingest.rights.SecretAccessKey;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps the keys that were last derived from secrets: deriving one takes four HMACs.
 *
 * <p>A key is found by the secret itself, so a secret that is replaced under the same id is derived
 * anew. Keys are derived for known secrets only, so senders without one cannot fill it.
 */
final class SigningKeys {

  private static final int MOST = 4096;

  private final Map<Scope, byte[]> derived =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Scope, byte[]> eldest) {
          return size() > MOST;
        }
      };

  byte[] get(SecretAccessKey secret, Authorization authorization) {
    Scope scope =
        new Scope(secret, authorization.date(), authorization.region(), authorization.service());
    synchronized (derived) {
      byte[] known = derived.get(scope);
      if (known != null) {
        return known;
      }
    }
    byte[] key = SigV4.signingKey(secret.bytes(), scope.date(), scope.region(), scope.service());
    synchronized (derived) {
      derived.put(scope, key);
    }
    return key;
  }

  private record Scope(SecretAccessKey secret, String date, String region, String service) {}
}
