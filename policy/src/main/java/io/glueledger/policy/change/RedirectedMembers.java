/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.change;

import io.glueledger.event.UrlFacts;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import io.glueledger.policy.facts.DefinitionFacts;
import io.glueledger.policy.place.HostsAndBuckets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Members that say where a connection leads and as whom, and say otherwise than before. */
final class RedirectedMembers {
  private static final String PROPERTIES = "ConnectionProperties.";

  /** Where it leads: also when it comes or goes. */
  private static final List<String> PLACES =
      List.of("HOST", "PORT", "KAFKA_BOOTSTRAP_SERVERS", "host", "port");

  /** As whom: only when it is another one; coming and going is for other policies. */
  private static final List<String> IDENTITIES =
      List.of(
          "SECRET_ID",
          "SECRET_ARN",
          "secretId",
          "secret_arn",
          "secret_name",
          "KAFKA_SASL_SCRAM_SECRETS_ARN",
          "ROLE_ARN",
          "USERNAME",
          "KAFKA_SASL_PLAIN_USERNAME",
          "KAFKA_SASL_SCRAM_USERNAME");

  private RedirectedMembers() {}

  static List<MemberChange> between(DefinitionFacts before, DefinitionFacts now) {
    List<MemberChange> found = new ArrayList<>();
    PLACES.forEach(key -> property(key, true, before, now, found));
    IDENTITIES.forEach(key -> property(key, false, before, now, found));
    String was = before.authentication().secretArn();
    String is = now.authentication().secretArn();
    if (!was.isEmpty() && !is.isEmpty() && !was.equals(is)) {
      found.add(new MemberChange("AuthenticationConfiguration.SecretArn", was, is));
    }
    Set<String> urls = new TreeSet<>(before.urls().paths());
    urls.addAll(now.urls().paths());
    urls.forEach(path -> url(path, before, now, found));
    return found;
  }

  private static void property(
      String key,
      boolean comesAndGoes,
      DefinitionFacts before,
      DefinitionFacts now,
      List<MemberChange> found) {
    Optional<Value> was = before.properties().at(key);
    Optional<Value> is = now.properties().at(key);
    boolean both = was.isPresent() && is.isPresent();
    boolean changed =
        both
            ? differ(was.get(), is.get()) && !PlaceText.same(key, was.get(), is.get())
            : comesAndGoes && was.isPresent() != is.isPresent();
    if (changed) {
      String path = (is.isPresent() ? now : before).locate(PROPERTIES + key);
      found.add(new MemberChange(path, shown(was), shown(is)));
    }
  }

  private static void url(
      String path, DefinitionFacts before, DefinitionFacts now, List<MemberChange> found) {
    Optional<UrlFacts> was = before.urls().at(path);
    Optional<UrlFacts> is = now.urls().at(path);
    boolean both = was.isPresent() && is.isPresent();
    boolean changed = both ? differ(path, before, now) : was.isPresent() != is.isPresent();
    if (changed) {
      found.add(
          new MemberChange(
              path,
              was.isPresent() ? before.urls().text(path) : "absent",
              is.isPresent() ? now.urls().text(path) : "absent"));
    }
  }

  /** Secrets in a URL are no part of where it leads; of one that cannot be read, who knows. */
  private static boolean differ(String path, DefinitionFacts before, DefinitionFacts now) {
    Value was = before.urls().value(path);
    if (was.getText().isPresent() && was.equals(now.urls().value(path))) {
      return false;
    }
    boolean parsed = now.urls().at(path).filter(UrlFacts::getParsed).isPresent();
    boolean hosts =
        before
            .urls()
            .at(path)
            .map(UrlFacts::getHosts)
            .equals(now.urls().at(path).map(UrlFacts::getHosts));
    boolean unreadable =
        !parsed && CredentialPaths.differ(before.urls().value(path), now.urls().value(path));
    return !hosts
        || unreadable
        || !PlaceText.of(before.urls(), path).equals(PlaceText.of(now.urls(), path));
  }

  private static boolean differ(Value was, Value is) {
    boolean hidden =
        was.getVisibility() == Visibility.REDACTED && is.getVisibility() == Visibility.REDACTED;
    return hidden
        ? CredentialPaths.differ(was, is)
        : was.getVisibility() != is.getVisibility() || !was.getText().equals(is.getText());
  }

  private static String shown(Optional<Value> value) {
    return value.isEmpty()
        ? "absent"
        : value
            .filter(v -> v.getVisibility() != Visibility.REDACTED)
            .flatMap(Value::getText)
            .orElse("a hidden value");
  }

  /** Those that lead to a domain where nothing led before, or nobody can tell where. */
  static List<String> elsewhere(
      List<MemberChange> redirected, DefinitionFacts before, DefinitionFacts now) {
    Set<String> domains =
        before.hosts().stream().map(HostsAndBuckets::domain).collect(Collectors.toSet());
    Map<String, List<String>> destinations = now.destinations();
    return redirected.stream()
        .map(MemberChange::path)
        .filter(destinations::containsKey)
        .filter(
            path -> {
              List<String> hosts = destinations.getOrDefault(path, List.of());
              return hosts.isEmpty()
                  || hosts.stream()
                      .anyMatch(host -> !domains.contains(HostsAndBuckets.domain(host)));
            })
        .toList();
  }
}
