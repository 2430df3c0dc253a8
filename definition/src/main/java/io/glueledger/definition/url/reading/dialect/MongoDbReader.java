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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * MongoDB's driver: names in any case, values decoded; of truth values only {@code true} is
 * believed here. Without a slash behind the hosts older versions end them at the next one, wherever
 * it stands. The hosts behind {@code mongodb+srv} are below the domain that the URL names.
 */
final class MongoDbReader implements DialectReader {

  private static final Pattern URL =
      Pattern.compile(
          "mongodb(\\+srv)?://(?:[^/?#@\\s]*@)?([^/?#@\\s]+)(?:/[^/?#\\s]*(?:\\?([^?#\\s]*))?|\\?([^/?#\\s]*))?");
  private static final Set<String> ON = Set.of("true");

  @Override
  public Optional<DialectReading> read(String url, Predicate<String> alsoKnown) {
    Matcher matcher = URL.matcher(url);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String query =
        Stream.of(3, 4).map(matcher::group).filter(Objects::nonNull).findFirst().orElse("");
    return ExactSettings.pairs(query, "&;")
        .map(
            pairs -> {
              ExactSettings settings = new ExactSettings(UrlDialect.MONGODB, false);
              pairs.forEach(pair -> settings.add(pair[0], pair[1]));
              Optional<List<String>> hosts =
                  ExactHosts.andEach(
                      ExactHosts.list(matcher.group(2)), settings.values("proxyhost"));
              return new DialectReading(
                  hosts, tls(matcher.group(1) != null, settings), settings.unknown(alsoKnown));
            });
  }

  private static UrlTls tls(boolean srv, ExactSettings settings) {
    boolean tls = !settings.has("tls") || settings.isAlways("tls", ON);
    boolean ssl = !settings.has("ssl") || settings.isAlways("ssl", ON);
    boolean said = settings.has("tls") || settings.has("ssl");
    return tls && ssl && (said || srv) ? UrlTls.VERIFIED : UrlTls.UNSPECIFIED;
  }
}
