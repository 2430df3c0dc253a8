/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.change;

import static io.glueledger.policy.change.ExposedCredentialsTest.fingerprint;
import static io.glueledger.policy.change.ExposedCredentialsTest.hidden;
import static io.glueledger.policy.fixture.DefinitionBuilder.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import io.glueledger.policy.facts.DefinitionFacts;
import io.glueledger.policy.fixture.DefinitionBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What leads elsewhere or as somebody else, and what only looks so. */
class RedirectedMembersTest {
  private static final String P = "ConnectionProperties.";
  private static final String URL = P + "JDBC_CONNECTION_URL";

  static Stream<Arguments> updates() {
    return Stream.of(
        arguments(
            "a host comes", jdbc(), jdbc().with("HOST=h"), Map.of(P + "HOST", "from absent to h")),
        arguments(
            "a host goes", jdbc().with("HOST=h"), jdbc(), Map.of(P + "HOST", "from h to absent")),
        arguments("a host stays", jdbc().with("HOST=h"), jdbc().with("HOST=h"), Map.of()),
        arguments(
            "a port changes",
            jdbc().with("PORT=1"),
            jdbc().with("PORT=2"),
            Map.of(P + "PORT", "from 1 to 2")),
        arguments("a secret comes", jdbc(), jdbc().with("SECRET_ID=s"), Map.of()),
        arguments(
            "a secret changes",
            jdbc().with("SECRET_ID=s"),
            jdbc().with("SECRET_ID=t"),
            Map.of(P + "SECRET_ID", "from s to t")),
        arguments(
            "a hidden user changes",
            jdbc().property("USERNAME", hidden("k:a")),
            jdbc().property("USERNAME", hidden("k:b")),
            Map.of(P + "USERNAME", "from a hidden value to a hidden value")),
        arguments(
            "a hidden user stays",
            jdbc().property("USERNAME", hidden("k:a")),
            jdbc().property("USERNAME", hidden("k:a")),
            Map.of()),
        arguments(
            "a user gets hidden",
            jdbc().with("USERNAME=app"),
            jdbc().property("USERNAME", hidden("k:a")),
            Map.of(P + "USERNAME", "from app to a hidden value")),
        arguments(
            "a secret of SaaS changes",
            saas("arn:1"),
            saas("arn:2"),
            Map.of("AuthenticationConfiguration.SecretArn", "from arn:1 to arn:2")),
        arguments("a secret of SaaS stays", saas("arn:1"), saas("arn:1"), Map.of()),
        arguments("a secret of SaaS comes", saas(""), saas("arn:2"), Map.of()),
        arguments("a secret of SaaS goes", saas("arn:1"), saas(""), Map.of()),
        arguments(
            "a URL comes", jdbc(), url("u1", "h", true, "a"), Map.of(URL, "from absent to u1")),
        arguments(
            "a URL goes", url("u1", "h", true, "a"), jdbc(), Map.of(URL, "from u1 to absent")),
        arguments(
            "a URL changes",
            url("u1", "h", true, "a"),
            url("u2", "h", true, "a"),
            Map.of(URL, "from u1 to u2")),
        arguments(
            "hosts change that are not shown",
            url("u1", "h", true, "a"),
            url("u1", "i", true, "a"),
            Map.of(URL, "from u1 to u1")),
        arguments(
            "a secret in a URL changes",
            url("u1", "h", true, "a"),
            url("u1", "h", true, "b"),
            Map.of()),
        arguments(
            "a URL that nobody can read changes",
            url("u1", "h", false, "a"),
            url("u1", "h", false, "b"),
            Map.of(URL, "from u1 to u1")),
        arguments(
            "a URL that nobody can read stays",
            url("u1", "h", false, "a"),
            url("u1", "h", false, "a"),
            Map.of()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("updates")
  void whatLeadsElsewhereIsTold(
      String name, DefinitionBuilder before, DefinitionBuilder now, Map<String, String> expected) {
    // When
    SecurityChanges changes = SecurityChanges.between(DefinitionFacts.of(before.build()), DefinitionFacts.of(now.build()));

    // Then
    assertThat(changes.redirected()).isEqualTo(expected);
  }

  private static DefinitionBuilder jdbc() {
    return DefinitionBuilder.of("JDBC");
  }

  private static DefinitionBuilder saas(String secret) {
    return DefinitionBuilder.of("SALESFORCE")
        .authentication(
            a -> a.setSecretArn(secret.isEmpty() ? null : DefinitionBuilder.clear(secret)));
  }

  private static DefinitionBuilder url(String text, String host, boolean parsed, String secret) {
    return jdbc()
        .property(
            "JDBC_CONNECTION_URL",
            Value.newBuilder()
                .setVisibility(Visibility.PARTIAL)
                .setText(text)
                .setUrl(facts("postgresql", host).setParsed(parsed).build())
                .setFingerprints(List.of(fingerprint("k:" + secret)))
                .build());
  }
}
