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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Snowflake's driver: names in any case, names and values decoded. All of its traffic is HTTPS
 * unless the undocumented {@code ssl=off} breaks that.
 */
final class SnowflakeReader implements DialectReader {

  /** An underscore in the account becomes a hyphen on the way. */
  private static final Pattern URL =
      Pattern.compile("jdbc:snowflake://([^/?#@\\s_,]+)/?(?:\\?([^?#\\s\"<>\\\\^`{|}\\[\\]]*))?");

  private static final Set<String> ON = Set.of("true", "on", "1");

  @Override
  public Optional<DialectReading> read(String url, Predicate<String> alsoKnown) {
    Matcher matcher = URL.matcher(url.replaceAll("\\$\\{[\\w.-]{1,64}}|‹redacted›", "x"));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return ExactSettings.pairs(Optional.ofNullable(matcher.group(2)).orElse(""), "&")
        .map(
            pairs -> {
              ExactSettings settings = new ExactSettings(UrlDialect.SNOWFLAKE, false);
              pairs.forEach(pair -> settings.add(pair[0], ExactSettings.decoded(pair[1])));
              boolean https = !settings.has("ssl") || settings.isAlways("ssl", ON);
              return new DialectReading(
                  hosts(matcher.group(1), settings),
                  https ? UrlTls.VERIFIED : UrlTls.UNSPECIFIED,
                  settings.unknown(alsoKnown));
            });
  }

  private static Optional<List<String>> hosts(String server, ExactSettings settings) {
    boolean elsewhere =
        settings.values(name -> name.endsWith("url")).stream().anyMatch(v -> !v.isEmpty())
            || settings.values("authenticator").stream()
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).startsWith("http"));
    return elsewhere
        ? Optional.empty()
        : ExactHosts.andEach(ExactHosts.list(server), settings.values("proxyhost"));
  }
}
