/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that just are, or just are not, what they look like. */
class HostsAndBucketsEdgesTest {
  @ParameterizedTest
  @CsvSource({
    "example.com, example.com",
    "db.example.com, example.com",
    "a.db.example.com, db.example.com",
    "shop.co.uk, shop.co.uk",
    "db.shop.co.uk, shop.co.uk"
  })
  void theDomainOfAHost(String host, String domain) {
    // When
    String shared = HostsAndBuckets.domain(host);

    // Then
    assertThat(shared).isEqualTo(domain);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:secretsmanager:r:1:secret:-abcdef, -abcdef",
    "arn:aws:secretsmanager:r:1:secret:x-abcdef, x",
    "arn:aws:secretsmanager:r:1:secret:abc, abc",
    "arn:aws:secretsmanager:r:1, arn:aws:secretsmanager:r:1"
  })
  void theNameOfASecret(String text, String name) {
    // When
    String found = ArnParts.secretName(text);

    // Then
    assertThat(found).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"arn:aws:s3:r:1, ''", "arn:aws:s3:r:1:, 1", "urn:aws:s3:r:1:x, ''"})
  void anArnHasSixParts(String text, String account) {
    // When
    String found = ArnParts.account(text);

    // Then
    assertThat(found).isEqualTo(account);
  }
}
