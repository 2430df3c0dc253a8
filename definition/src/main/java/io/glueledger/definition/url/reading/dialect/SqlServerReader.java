/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url.reading.dialect;

import io.glueledger.definition.url.UrlDialect;
import io.glueledger.definition.url.reading.DialectReading;
import io.glueledger.definition.url.reading.ExactHosts;
import io.glueledger.definition.url.reading.ExactSettings;
import io.glueledger.event.UrlTls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Microsoft's driver: names in any case and with synonyms, values in braces or not, nothing is
 * decoded. Before version 10 it encrypts nothing unless it is told to.
 */
final class SqlServerReader implements DialectReader {

  private static final Pattern SERVER =
      Pattern.compile("jdbc:sqlserver://([^;:\\\\\\s={}]*)(\\\\[\\w$-]+)?(:[0-9]{1,5})?(?:;(.*))?");
  private static final Pattern SETTING =
      Pattern.compile(
          "\\s*([A-Za-z_]+)\\s*=\\s*(?:\\{((?:[^}]|}})*)} *|([^;{]*))(?:;|$)|\\s*;|\\s+$");
  private static final Set<String> ELSEWHERE =
      Set.of("socketfactoryclass", "enclaveattestationurl", "keyvaultproviderclientid");
  private static final Set<String> DEMAND = Set.of("true", "mandatory", "strict");

  @Override
  public Optional<DialectReading> read(String url, Predicate<String> alsoKnown) {
    Matcher server = SERVER.matcher(url);
    if (!server.matches()) {
      return Optional.empty();
    }
    return settings(Optional.ofNullable(server.group(4)).orElse(""))
        .map(
            settings ->
                new DialectReading(
                    hosts(server.group(1), settings), tls(settings), settings.unknown(alsoKnown)));
  }

  private static Optional<ExactSettings> settings(String text) {
    ExactSettings settings = new ExactSettings(UrlDialect.SQLSERVER, false);
    Matcher setting = SETTING.matcher(text);
    int end = 0;
    while (end < text.length()) {
      if (!setting.find(end) || setting.start() != end || setting.end() == end) {
        return Optional.empty();
      }
      if (setting.group(1) != null) {
        String braced = setting.group(2);
        settings.add(
            setting.group(1),
            braced == null ? setting.group(3).strip() : braced.replace("}}", "}"));
      }
      end = setting.end();
    }
    return Optional.of(settings);
  }

  private static Optional<List<String>> hosts(String server, ExactSettings settings) {
    List<String> named = new ArrayList<>(settings.values("servername"));
    named.addAll(settings.values("server"));
    if (settings.hasAny(ELSEWHERE) || (server.isEmpty() && named.isEmpty())) {
      return Optional.empty();
    }
    for (String partner : settings.values("failoverpartner")) {
      named.add(partner.replaceFirst("\\\\[\\w$-]+$", ""));
    }
    Optional<List<String>> first =
        server.isEmpty() ? Optional.of(List.of()) : ExactHosts.one(server).map(List::of);
    return ExactHosts.andEach(first, named);
  }

  private static UrlTls tls(ExactSettings settings) {
    if (!settings.isAlways("encrypt", DEMAND)) {
      return UrlTls.UNSPECIFIED;
    }
    boolean strict = settings.isAlways("encrypt", Set.of("strict"));
    boolean checked =
        strict
            || !settings.has("trustservercertificate")
            || settings.isAlways("trustservercertificate", Set.of("false"));
    return checked && !settings.has("trustmanagerclass") ? UrlTls.VERIFIED : UrlTls.ENCRYPTED;
  }
}
