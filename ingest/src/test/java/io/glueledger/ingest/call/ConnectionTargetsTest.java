/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.event.ConnectionId;
import io.glueledger.ingest.call.ConnectionTargets.Target;
import io.glueledger.ingest.glue.ConnectionArns;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;

/** Which connection a request names, or why none. */
class ConnectionTargetsTest {
  private static final String ACCOUNT = "123456789012";
  private static final ConnectionTargets TARGETS =
      new ConnectionTargets(
          ACCOUNT, Set.of(ACCOUNT, "other"), new ConnectionArns(Region.EU_CENTRAL_1));

  @ParameterizedTest
  @CsvSource({",123456789012", "123456789012,123456789012", "other,other"})
  void anAbsentCatalogIsTheAccount(String given, String catalog) {
    assertThat(TARGETS.named(given, "team/a b", "Name")).isEqualTo(named(catalog, "team/a b"));
  }

  static Stream<Arguments> unusable() {
    return Stream.of(
        arguments("unserved", "orders", "CatalogId names a catalog that this gate does not serve"),
        arguments(null, null, "Name is required"),
        arguments(null, "", "Name must have 1 to 255 characters"),
        arguments(null, "n".repeat(256), "Name must have 1 to 255 characters"),
        arguments(null, "two\nlines", "without control characters"));
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void whatNamesNoConnectionIsRefused(String catalog, String name, String words) {
    assertThat(message(TARGETS.named(catalog, name, "Name"))).contains(words);
  }

  @Test
  void aNameMayHave255Characters() {
    assertThat(TARGETS.named(null, "n".repeat(255), "Name"))
        .isEqualTo(named(ACCOUNT, "n".repeat(255)));
  }

  @Test
  void anArnNamesAConnection() {
    assertThat(TARGETS.arn("arn:aws:glue:eu-central-1:other:connection/team/orders"))
        .isEqualTo(named("other", "team/orders"));
  }

  @Test
  void anArnIsRequired() {
    assertThat(message(TARGETS.arn(null))).isEqualTo("ResourceArn is required.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "orders",
        "arn:aws:glue:us-east-1:123456789012:connection/orders",
        "arn:aws-cn:glue:eu-central-1:123456789012:connection/orders",
        "arn:aws:glue:eu-central-1:123456789012:table/db/orders"
      })
  void anotherArnIsRefused(String arn) {
    assertThat(message(TARGETS.arn(arn))).startsWith("ResourceArn must be the ARN of a connection");
  }

  private static Target named(String catalog, String name) {
    return new Target.Named(new ConnectionId(catalog, name));
  }

  private static String message(Target target) {
    return ((Target.Unusable) target).error().message();
  }
}
