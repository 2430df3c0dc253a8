/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.change;

import static io.glueledger.policy.fixture.DefinitionBuilder.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.event.UrlTls;
import io.glueledger.policy.facts.DefinitionFacts;
import io.glueledger.policy.fixture.DefinitionBuilder;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Steps down, steps up and standing still. */
class WeakenedMembersTest {
  private static final String NETWORK = "PhysicalConnectionRequirements.SecurityGroupIdList";
  private static final String URL = "ConnectionProperties.CONNECTION_URL";
  private static final String TYPE = "AuthenticationConfiguration.AuthenticationType";

  static Stream<Arguments> updates() {
    return Stream.of(
        arguments("the same URL", url(UrlTls.VERIFIED), url(UrlTls.VERIFIED), Map.of()),
        arguments(
            "a URL gets worse",
            url(UrlTls.VERIFIED),
            url(UrlTls.ENCRYPTED),
            Map.of(URL, "from TLS VERIFIED to TLS ENCRYPTED")),
        arguments(
            "worse by one step at the end",
            url(UrlTls.OPPORTUNISTIC),
            url(UrlTls.PLAINTEXT),
            Map.of(URL, "from TLS OPPORTUNISTIC to TLS PLAINTEXT")),
        arguments("a URL gets better", url(UrlTls.PLAINTEXT), url(UrlTls.UNSPECIFIED), Map.of()),
        arguments(
            "a URL goes that demanded TLS",
            url(UrlTls.ENCRYPTED),
            custom(),
            Map.of(URL, "from TLS ENCRYPTED to TLS UNSPECIFIED")),
        arguments("a URL goes that demanded nothing", url(UrlTls.UNSPECIFIED), custom(), Map.of()),
        arguments("groups stay, in another order", groups("a", "b"), groups("b", "a"), Map.of()),
        arguments("a group comes", groups("a"), groups("a", "b"), Map.of()),
        arguments("a group goes", groups("a", "b"), groups("b"), Map.of(NETWORK, "from a, b to b")),
        arguments("all groups go", groups("a"), groups(), Map.of(NETWORK, "from a to none")),
        arguments(
            "authentication goes", saas("OAUTH2"), saas(""), Map.of(TYPE, "from OAUTH2 to absent")),
        arguments("authentication changes", saas("OAUTH2"), saas("BASIC"), Map.of()),
        arguments("authentication comes", saas(""), saas("BASIC"), Map.of()),
        arguments("there was none", saas(""), saas(""), Map.of()),
        arguments(
            "nothing is known of it now",
            saas("OAUTH2"),
            DefinitionBuilder.of("SALESFORCE"),
            Map.of()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("updates")
  void whatProtectsLessIsTold(
      String name, DefinitionBuilder before, DefinitionBuilder now, Map<String, String> expected) {
    // When
    SecurityChanges changes = SecurityChanges.between(DefinitionFacts.of(before.build()), DefinitionFacts.of(now.build()));

    // Then
    assertThat(changes.weakened()).isEqualTo(expected);
  }

  private static DefinitionBuilder custom() {
    return DefinitionBuilder.of("CUSTOM");
  }

  private static DefinitionBuilder url(UrlTls tls) {
    return custom().url("CONNECTION_URL", facts("postgresql", "h").setTls(tls));
  }

  private static DefinitionBuilder groups(String... groups) {
    return DefinitionBuilder.of("NETWORK").groups(groups);
  }

  private static DefinitionBuilder saas(String type) {
    return DefinitionBuilder.of("SALESFORCE")
        .authentication(
            a -> a.setAuthenticationType(type.isEmpty() ? null : DefinitionBuilder.clear(type)));
  }
}
