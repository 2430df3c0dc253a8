/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.change;

import io.glueledger.event.UrlTls;
import io.glueledger.policy.facts.AuthenticationFacts;
import io.glueledger.policy.facts.ConnectionFamily;
import io.glueledger.policy.facts.DefinitionFacts;
import io.glueledger.policy.facts.UrlIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Security properties that are weaker in a definition than in the one that it replaces. */
final class WeakenedMembers {
  private static final String PROPERTIES = "ConnectionProperties.";

  /** The states of Glue's switches that protect. */
  private static final Map<String, Set<String>> SAFE =
      Map.of(
          "JDBC_ENFORCE_SSL", Set.of("true"),
          "ENFORCE_SSL", Set.of("absent", "true"),
          "SKIP_CUSTOM_JDBC_CERT_VALIDATION", Set.of("absent", "false"),
          "KAFKA_SSL_ENABLED", Set.of("absent", "true"),
          "KAFKA_SKIP_CUSTOM_CERT_VALIDATION", Set.of("absent", "false"));

  /** The best first. */
  private static final List<String> LEVELS =
      List.of(
          UrlTls.VERIFIED.name(),
          UrlTls.ENCRYPTED.name(),
          UrlTls.UNSPECIFIED.name(),
          UrlTls.OPPORTUNISTIC.name(),
          UrlTls.PLAINTEXT.name());

  private static final String MECHANISM = "KAFKA_SASL_MECHANISM";
  private static final String SUBJECT = "CUSTOM_JDBC_CERT_STRING";

  private final DefinitionFacts before;
  private final DefinitionFacts now;
  private final List<MemberChange> found = new ArrayList<>();

  private WeakenedMembers(DefinitionFacts before, DefinitionFacts now) {
    this.before = before;
    this.now = now;
  }

  static List<MemberChange> between(DefinitionFacts before, DefinitionFacts now) {
    WeakenedMembers weakened = new WeakenedMembers(before, now);
    if (now.family() == ConnectionFamily.NETWORK) {
      // Nothing is connected to any more: only what the network lets through is left.
      weakened.network();
      return weakened.found;
    }
    weakened.switches();
    weakened.urls();
    weakened.certificateSubject();
    weakened.mechanism();
    weakened.secrets();
    weakened.network();
    return weakened.found;
  }

  private void add(String path, String from, String to) {
    found.add(new MemberChange(path, from, to));
  }

  private void switches() {
    SAFE.forEach(
        (key, safe) -> {
          String was = before.properties().switches().getOrDefault(key, "absent");
          String is = now.properties().switches().getOrDefault(key, "absent");
          if (safe.contains(was) && !safe.contains(is) && applies(key)) {
            add(now.locate(PROPERTIES + key), was, is);
          }
        });
  }

  /** Each family has its own switches; the others' mean nothing to it. */
  private boolean applies(String key) {
    return now.type().equals("KAFKA") == key.startsWith("KAFKA_");
  }

  private void urls() {
    for (String path : before.urls().paths()) {
      String was = before.urls().at(path).map(UrlIndex::tls).orElse("");
      Optional<String> is = now.urls().at(path).map(UrlIndex::tls);
      is.filter(level -> LEVELS.indexOf(level) > LEVELS.indexOf(was))
          .ifPresent(level -> add(path, "TLS " + was, "TLS " + level));
    }
    boolean gone =
        before.dataPath().filter(path -> now.urls().at(path).isEmpty()).isPresent()
            && LEVELS.indexOf(now.tls()) > LEVELS.indexOf(before.tls());
    if (gone) {
      add(before.dataPath().orElseThrow(), "TLS " + before.tls(), "TLS " + now.tls());
    }
  }

  /** Without it neither the host nor the name of the server's certificate is looked at. */
  private void certificateSubject() {
    boolean certificate = now.properties().has("CUSTOM_JDBC_CERT");
    if (certificate && before.properties().has(SUBJECT) && !now.properties().has(SUBJECT)) {
      add(PROPERTIES + SUBJECT, shown(before, SUBJECT), "absent");
    }
  }

  private void mechanism() {
    String was = shown(before, MECHANISM);
    String is = shown(now, MECHANISM);
    boolean strong = before.properties().has(MECHANISM) && !was.equalsIgnoreCase("PLAIN");
    boolean certificate = now.properties().has("KAFKA_CLIENT_KEYSTORE");
    if (strong
        && (is.equalsIgnoreCase("PLAIN") || (!now.properties().has(MECHANISM) && !certificate))) {
      add(now.locate(PROPERTIES + MECHANISM), was, is);
    }
  }

  /** A credential stands in the connection itself where there was only the name of a secret. */
  private void secrets() {
    Set<String> inline = new HashSet<>(CredentialPaths.replaceable(now));
    inline.removeAll(CredentialPaths.replaceable(before));
    Optional<String> reference = CredentialPaths.reference(before);
    if (reference.isPresent() && CredentialPaths.replaceable(before).isEmpty()) {
      inline.forEach(path -> add(path, "a secret of Secrets Manager", "inline"));
    }
    AuthenticationFacts authentication = now.authentication();
    if (authentication.known()
        && before.authentication().known()
        && authentication.type().isEmpty()
        && !before.authentication().type().isEmpty()) {
      add(
          "AuthenticationConfiguration.AuthenticationType",
          before.authentication().type(),
          "absent");
    }
  }

  /** Fewer than before; an exchange of one for another is no loss. */
  private void network() {
    List<String> groups = before.securityGroups();
    if (now.securityGroups().size() < groups.size()) {
      add(
          "PhysicalConnectionRequirements.SecurityGroupIdList",
          String.join(", ", groups),
          now.securityGroups().isEmpty() ? "none" : String.join(", ", now.securityGroups()));
    }
  }

  private static String shown(DefinitionFacts facts, String key) {
    return facts.properties().has(key)
        ? facts.properties().shown().getOrDefault(key, "a hidden value")
        : "absent";
  }
}
