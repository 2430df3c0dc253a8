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
public record FactVariable(String name, CelType type, Function<DefinitionFacts, Object> value) {
  private static final CelType TEXT = SimpleType.STRING;
  private static final CelType FLAG = SimpleType.BOOL;
  private static final CelType TEXTS = ListType.create(TEXT);
  private static final CelType TEXT_BY_KEY = MapType.create(TEXT, TEXT);
  private static final CelType TEXTS_BY_KEY = MapType.create(TEXT, TEXTS);
  private static final CelType TEXT_BY_KEY_BY_KEY = MapType.create(TEXT, TEXT_BY_KEY);

  private static final List<FactVariable> ALL =
      List.of(
          new FactVariable("type", TEXT, DefinitionFacts::type),
          new FactVariable("family", TEXT, facts -> facts.family().label()),
          new FactVariable("engine", TEXT, DefinitionFacts::engine),
          new FactVariable("tls", TEXT, DefinitionFacts::tls),
          new FactVariable("hosts", TEXTS, DefinitionFacts::hosts),
          new FactVariable("description", TEXT, DefinitionFacts::description),
          new FactVariable("matchCriteria", TEXTS, DefinitionFacts::matchCriteria),
          new FactVariable("tags", TEXT_BY_KEY, DefinitionFacts::tags),
          new FactVariable("validateCredentials", FLAG, DefinitionFacts::validateCredentials),
          new FactVariable("properties", TEXT_BY_KEY, facts -> facts.properties().shown()),
          new FactVariable("hidden", TEXTS, facts -> facts.properties().hidden()),
          new FactVariable("present", TEXTS, facts -> facts.properties().present()),
          new FactVariable("switches", TEXT_BY_KEY, facts -> facts.properties().switches()),
          new FactVariable("unknownKeys", TEXTS, DefinitionFacts::unknownKeys),
          new FactVariable("misspelt", TEXT_BY_KEY, DefinitionFacts::misspelt),
          new FactVariable("weakSettings", TEXT_BY_KEY, DefinitionFacts::weakSettings),
          new FactVariable("secretLooking", TEXTS, DefinitionFacts::secretLooking),
          new FactVariable("users", TEXT_BY_KEY, DefinitionFacts::users),
          new FactVariable("secretReferences", TEXT_BY_KEY, DefinitionFacts::secretReferences),
          new FactVariable("roleArns", TEXT_BY_KEY, DefinitionFacts::roleArns),
          new FactVariable("destinations", TEXTS_BY_KEY, DefinitionFacts::destinations),
          new FactVariable("urls", TEXTS, facts -> facts.urls().paths()),
          ofUrls("urlTls", TEXT_BY_KEY, UrlIndex::tls),
          ofUrls("urlSchemes", TEXT_BY_KEY, UrlFacts::getScheme),
          ofUrls("urlDialects", TEXT_BY_KEY, UrlFacts::getDialect),
          ofUrls("urlHosts", TEXTS_BY_KEY, UrlFacts::getHosts),
          ofUrls("urlWeakenings", TEXTS_BY_KEY, UrlFacts::getTlsWeakenings),
          ofUrls("urlCode", TEXTS_BY_KEY, CodeParameters::of),
          ofUrls("urlParameters", TEXT_BY_KEY_BY_KEY, UrlFacts::getParameters),
          ofUrls("urlHiddenParameters", TEXTS_BY_KEY, UrlFacts::getHiddenParameters),
          new FactVariable("urlCredentials", TEXTS, DefinitionFacts::urlCredentials),
          new FactVariable(
              "urlUnparsed", TEXTS, facts -> facts.urls().pathsOf(url -> !url.getParsed())),
          new FactVariable("urlUnproven", TEXTS, facts -> facts.urls().unproven()),
          new FactVariable("auth.known", FLAG, facts -> facts.authentication().known()),
          new FactVariable("auth.type", TEXT, facts -> facts.authentication().type()),
          new FactVariable("auth.secretArn", TEXT, facts -> facts.authentication().secretArn()),
          new FactVariable("auth.kmsKeyArn", TEXT, facts -> facts.authentication().kmsKeyArn()),
          new FactVariable("auth.grantType", TEXT, facts -> facts.authentication().grantType()),
          new FactVariable("auth.inline", TEXTS, facts -> facts.authentication().inline()),
          new FactVariable("network.subnet", TEXT, DefinitionFacts::subnet),
          new FactVariable("network.availabilityZone", TEXT, DefinitionFacts::availabilityZone),
          new FactVariable("network.securityGroups", TEXTS, DefinitionFacts::securityGroups));

  private static <T> FactVariable ofUrls(String name, CelType type, Function<UrlFacts, T> fact) {
    return new FactVariable(name, type, facts -> facts.urls().each(fact));
  }

  /** All of them, in the order of the documentation. */
  public static List<FactVariable> all() {
    return ALL;
  }
}
