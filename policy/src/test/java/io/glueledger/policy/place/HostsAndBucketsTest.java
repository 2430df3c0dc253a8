/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.base.text.WildcardMatch;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostsAndBucketsTest {
  @ParameterizedTest
  @CsvSource({
    "db.example.com, example.com, true",
    "DB.Example.COM., example.com, true",
    "example.com, example.com, true",
    "example.com, *.example.com, true",
    "a.example.com, .example.com, true",
    "evilexample.com, example.com, false",
    "example.com.evil.net, example.com, false",
    "com, example.com, false"
  })
  void aHostIsWithinADomain(String host, String domain, boolean expected) {
    assertThat(HostsAndBuckets.within(host, List.of("other.org", domain))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "s3://bucket/a/b.jar, bucket, true",
    "s3://bucket, bucket, true",
    "s3://buckets/a, bucket, false",
    "s3://bucket/a/b.jar, s3://bucket/a, true",
    "s3://bucket/a/b.jar, s3://bucket/a/, true",
    "s3://bucket/ab.jar, s3://bucket/a, false",
    "s3://bucket/a, s3://bucket/a, true",
    "https://registry.example.com/c, https://registry.example.com, true",
    "https://registry.example.com.evil.net/c, https://registry.example.com, false",
    "s3://bucket/a/../../other/x.jar, s3://bucket/a, false",
    "s3://bucket/a/./x.jar, s3://bucket/a, false",
    "s3://bucket/a/%2e%2E/x.jar, s3://bucket/a, false",
    "s3://bucket/a/.., s3://bucket/a, false",
    "s3://bucket/a/..b/.c.jar, s3://bucket/a, true",
    "'', bucket, false"
  })
  void aLocationIsInAPlace(String location, String place, boolean expected) {
    assertThat(HostsAndBuckets.locatedIn(location, List.of("other", place))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "db.corp.example.com, corp.example.com",
    "example.com, example.com",
    "db.example.com, example.com",
    "a.db.example.com, db.example.com",
    "localhost, localhost",
    "10.1.2.3, 10.1.2.3",
    "2001:db8::1, 2001:db8::1",
    "shop.co.uk, shop.co.uk",
    "db.shop.co.uk, shop.co.uk",
    "Acme.SnowflakeComputing.com, acme.snowflakecomputing.com",
    "a.c1.eu-central-1.rds.amazonaws.com, c1.eu-central-1.rds.amazonaws.com",
    "a.cluster-c1.eu-central-1.rds.amazonaws.com, c1.eu-central-1.rds.amazonaws.com",
    "a.cluster-ro-c1.eu-central-1.rds.amazonaws.com, c1.eu-central-1.rds.amazonaws.com",
    "a.cluster-custom-c1.eu-central-1.rds.amazonaws.com, c1.eu-central-1.rds.amazonaws.com",
    "a.proxy-c1.eu-central-1.rds.amazonaws.com, c1.eu-central-1.rds.amazonaws.com",
    "ro.endpoint.proxy-c1.eu-central-1.rds.amazonaws.com, c1.eu-central-1.rds.amazonaws.com",
    "d.cluster-c1.cn-north-1.docdb.amazonaws.com.cn, c1.cn-north-1.docdb.amazonaws.com.cn",
    "a.c1.eu-central-1.rds.amazonaws.com.evil.net, c1.eu-central-1.rds.amazonaws.com.evil.net"
  })
  void neighboursShareADomain(String host, String expected) {
    assertThat(HostsAndBuckets.domain(host)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:secretsmanager:eu-central-1:123456789012:secret:ab, 123456789012, eu-central-1",
    "arn:aws-cn:iam::123456789012:role/x, 123456789012, ''",
    "orders/db, '', ''",
    "arn:aws:x, '', ''",
    "arn:aws:s3:r:1, '', ''",
    "arn:aws:s3:r:1:, 1, r",
    "urn:aws:s3:r:1:x, '', ''"
  })
  void anArnHasAnAccountAndARegion(String text, String account, String region) {
    assertThat(ArnParts.account(text)).isEqualTo(account);
    assertThat(ArnParts.region(text)).isEqualTo(region);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:secretsmanager:eu-central-1:123456789012:secret:a/b-Ab12Cd, a/b",
    "arn:aws:secretsmanager:eu-central-1:123456789012:secret:ab, ab",
    "arn:aws:secretsmanager:r:1:secret:-abcdef, -abcdef",
    "arn:aws:secretsmanager:r:1:secret:x-abcdef, x",
    "arn:aws:secretsmanager:r:1:secret:abc, abc",
    "arn:aws:secretsmanager:r:1, arn:aws:secretsmanager:r:1",
    "arn:aws-cn:iam::123456789012:role/x, arn:aws-cn:iam::123456789012:role/x",
    "arn:aws:x, arn:aws:x",
    "orders/db, orders/db"
  })
  void aSecretHasAName(String text, String name) {
    assertThat(ArnParts.secretName(text)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "orders, orders, true",
    "orders-*, orders-eu, true",
    "orders-*, orders-, true",
    "orders-*, orders, false",
    "*-eu, orders-eu, true",
    "*a*b*, xxaxxbxx, true",
    "*a*b, xxaxxbx, false",
    "or?ers, orders, true",
    "or?ers, orers, false",
    "*, '', true",
    "'', x, false",
    "ORDERS, orders, false",
    "a.c, abc, false"
  })
  void aPatternMatchesWholeNames(String pattern, String text, boolean expected) {
    assertThat(WildcardMatch.withStarsAndQuestionMarks(pattern, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"s3://bucket/key, bucket", "s3://bucket, bucket", "https://x/y, ''", "'', ''"})
  void aLocationHasABucket(String location, String expected) {
    assertThat(HostsAndBuckets.bucket(location)).isEqualTo(expected);
  }
}
