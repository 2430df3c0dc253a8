/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.facts;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import io.glueledger.event.UrlFacts;
import java.util.List;
import java.util.function.Function;

/**
 * One fact of a definition that an expression can name: {@code connection.} or {@code previous.}
 * and this name. What is declared and where its value comes from stand in one row, so that neither
 * can be without the other.
 *
 * @param name without prefix
 * @param type what the checker sees; never {@code dyn}
 * @param value what the evaluation sees
 */
public record Variable(String name, CelType type, Function<Facts, Object> value) {
  private static final CelType TEXT = SimpleType.STRING;
  private static final CelType FLAG = SimpleType.BOOL;
  private static final CelType TEXTS = ListType.create(TEXT);
  private static final CelType TEXT_BY_KEY = MapType.create(TEXT, TEXT);
  private static final CelType TEXTS_BY_KEY = MapType.create(TEXT, TEXTS);
  private static final CelType TEXT_BY_KEY_BY_KEY = MapType.create(TEXT, TEXT_BY_KEY);

  private static final List<Variable> ALL =
      List.of(
          new Variable("type", TEXT, Facts::type),
          new Variable("family", TEXT, facts -> facts.family().label()),
          new Variable("engine", TEXT, Facts::engine),
          new Variable("tls", TEXT, Facts::tls),
          new Variable("hosts", TEXTS, Facts::hosts),
          new Variable("description", TEXT, Facts::description),
          new Variable("matchCriteria", TEXTS, Facts::matchCriteria),
          new Variable("tags", TEXT_BY_KEY, Facts::tags),
          new Variable("validateCredentials", FLAG, Facts::validateCredentials),
          new Variable("properties", TEXT_BY_KEY, facts -> facts.properties().shown()),
          new Variable("hidden", TEXTS, facts -> facts.properties().hidden()),
          new Variable("present", TEXTS, facts -> facts.properties().present()),
          new Variable("switches", TEXT_BY_KEY, facts -> facts.properties().switches()),
          new Variable("unknownKeys", TEXTS, Facts::unknownKeys),
          new Variable("misspelt", TEXT_BY_KEY, Facts::misspelt),
          new Variable("secretLooking", TEXTS, Facts::secretLooking),
          new Variable("users", TEXT_BY_KEY, Facts::users),
          new Variable("secretReferences", TEXT_BY_KEY, Facts::secretReferences),
          new Variable("roleArns", TEXT_BY_KEY, Facts::roleArns),
          new Variable("destinations", TEXTS_BY_KEY, Facts::destinations),
          new Variable("urls", TEXTS, facts -> facts.urls().paths()),
          new Variable("urlTls", TEXT_BY_KEY, facts -> facts.urls().each(UrlIndex::tls)),
          new Variable("urlSchemes", TEXT_BY_KEY, facts -> facts.urls().each(UrlFacts::getScheme)),
          new Variable(
              "urlDialects", TEXT_BY_KEY, facts -> facts.urls().each(UrlFacts::getDialect)),
          new Variable("urlHosts", TEXTS_BY_KEY, facts -> facts.urls().each(UrlFacts::getHosts)),
          new Variable(
              "urlWeakenings",
              TEXTS_BY_KEY,
              facts -> facts.urls().each(UrlFacts::getTlsWeakenings)),
          new Variable("urlCode", TEXTS_BY_KEY, facts -> facts.urls().each(CodeParameters::of)),
          new Variable(
              "urlParameters",
              TEXT_BY_KEY_BY_KEY,
              facts -> facts.urls().each(UrlFacts::getParameters)),
          new Variable(
              "urlHiddenParameters",
              TEXTS_BY_KEY,
              facts -> facts.urls().each(UrlFacts::getHiddenParameters)),
          new Variable("urlCredentials", TEXTS, Facts::urlCredentials),
          new Variable(
              "urlUnparsed", TEXTS, facts -> facts.urls().pathsOf(url -> !url.getParsed())),
          new Variable("auth.known", FLAG, facts -> facts.authentication().known()),
          new Variable("auth.type", TEXT, facts -> facts.authentication().type()),
          new Variable("auth.secretArn", TEXT, facts -> facts.authentication().secretArn()),
          new Variable("auth.kmsKeyArn", TEXT, facts -> facts.authentication().kmsKeyArn()),
          new Variable("auth.grantType", TEXT, facts -> facts.authentication().grantType()),
          new Variable("auth.inline", TEXTS, facts -> facts.authentication().inline()),
          new Variable("network.subnet", TEXT, Facts::subnet),
          new Variable("network.availabilityZone", TEXT, Facts::availabilityZone),
          new Variable("network.securityGroups", TEXTS, Facts::securityGroups));

  /** All of them, in the order of the documentation. */
  public static List<Variable> all() {
    return ALL;
  }
}
