/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.auth;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.glueledger.ingest.rights.SecretAccessKey;

/**
 * Keeps the keys that were last derived from secrets: deriving one takes four HMACs.
 *
 * <p>A key is found by the secret itself, so a secret that is replaced under the same id is derived
 * anew. Keys are derived for known secrets only, so senders without one cannot fill it.
 */
final class SigningKeys {

  private static final int MOST = 4096;

  private final LoadingCache<Scope, byte[]> derived =
      Caffeine.newBuilder().maximumSize(MOST).build(Scope::signingKey);

  byte[] get(SecretAccessKey secret, Authorization authorization) {
    return derived.get(
        new Scope(secret, authorization.date(), authorization.region(), authorization.service()));
  }

  private record Scope(SecretAccessKey secret, String date, String region, String service) {

    byte[] signingKey() {
      return SigV4.signingKey(secret.bytes(), date, region, service);
    }
  }
}
