/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack;

import io.glueledger.definition.redaction.DefinitionRedactor;
import io.glueledger.definition.redaction.FingerprintKeys;
import io.glueledger.definition.url.UrlDialect;
import io.glueledger.definition.url.reading.DriverParameters;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Definition;
import io.glueledger.event.UrlFacts;
import io.glueledger.policy.facts.DefinitionFacts;
import io.glueledger.policy.facts.FactVariable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/**
 * What the rules about URLs know of each driver, as Markdown. Nothing of it is written down: each
 * parameter that a driver knows is set in a URL, and what the facts make of it is told.
 */
final class UrlRuleTable {

  private static final ConnectionId ID = new ConnectionId("123456789012", "orders");
  private static final String KEY = "JDBC_CONNECTION_URL";
  private static final String PATH = "ConnectionProperties." + KEY;
  private static final DefinitionRedactor REDACTOR =
      new DefinitionRedactor(
          new FingerprintKeys(new FingerprintKeys.Key("k1", new byte[32]), List.of()));

  private static final Map<UrlDialect, String> URLS = new LinkedHashMap<>();

  static {
    URLS.put(UrlDialect.POSTGRESQL, "jdbc:postgresql://h.example.com/d?");
    URLS.put(UrlDialect.MYSQL, "jdbc:mysql://h.example.com/d?");
    URLS.put(UrlDialect.MARIADB, "jdbc:mariadb://h.example.com/d?");
    URLS.put(UrlDialect.SQLSERVER, "jdbc:sqlserver://h.example.com;");
    URLS.put(UrlDialect.ORACLE, "jdbc:oracle:thin:@//h.example.com:1521/s?");
    URLS.put(UrlDialect.MONGODB, "mongodb://h.example.com/d?");
    URLS.put(UrlDialect.REDSHIFT, "jdbc:redshift://h.example.com/d?");
    URLS.put(UrlDialect.SNOWFLAKE, "jdbc:snowflake://h.example.com/?");
  }

  private UrlRuleTable() {}

  static String markdown() {
    StringBuilder text =
        new StringBuilder(
            """

            ## What the rules about URLs know of each driver

            Asked were the drivers named here; how, and where the gate is more careful than they, says [How URLs are read](url-reading.md). Other parameters
            that a driver knows change nothing; a parameter that none knows makes the URL one of which nothing is believed (`knownParameters` of
            [TLS-01](#tls-01)). For other dialects (`db2`, `saphana`, `teradata`, `vertica`, `h2` and any other `jdbc:`) the documentation of the drivers counts:
            not proven, and nothing is denied for it.
            """);
    URLS.forEach((dialect, url) -> text.append(markdown(dialect, url)));
    return text.toString();
  }

  private static String markdown(UrlDialect dialect, String url) {
    List<String> hosts = new ArrayList<>();
    List<String> tls = new ArrayList<>();
    List<String> code = new ArrayList<>();
    for (String name : DriverParameters.names(dialect)) {
      DefinitionFacts facts = facts(url + name + "=evil.example.net");
      UrlFacts read = facts.urls().at(PATH).orElseThrow();
      if (!read.getHosts().equals(List.of("h.example.com"))) {
        hosts.add(name);
      }
      if (!read.getTlsWeakenings().isEmpty()) {
        tls.add(name);
      }
      if (!code(facts).isEmpty()) {
        code.add(name);
      }
    }
    return """

        **%s** (%s)

        - Where it leads (NET-02, CHG-02): %s
        - TLS (TLS-01, TLS-05): %s
        - Code, trust, files (SUP-02): %s
        """
        .formatted(
            dialect.id(),
            String.join(", ", DriverParameters.drivers(dialect)),
            listed(hosts),
            listed(tls),
            listed(code));
  }

  private static String listed(List<String> names) {
    return names.isEmpty() ? "none" : "`" + String.join("`, `", names) + "`";
  }

  private static List<?> code(DefinitionFacts facts) {
    Map<?, ?> byPath =
        (Map<?, ?>)
            FactVariable.all().stream()
                .filter(fact -> fact.name().equals("urlCode"))
                .findFirst()
                .orElseThrow()
                .value()
                .apply(facts);
    Object found = byPath.get(PATH);
    return found instanceof List<?> list ? list : List.of();
  }

  private static DefinitionFacts facts(String url) {
    ConnectionInput input =
        ConnectionInput.builder()
            .name("orders")
            .connectionType("JDBC")
            .connectionPropertiesWithStrings(Map.of(KEY, url))
            .build();
    Definition definition = REDACTOR.redact(ID, input, Optional.empty()).definition();
    return DefinitionFacts.of(definition);
  }
}
