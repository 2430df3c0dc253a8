/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glueledger.event.ConnectionId;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses of connections: the name is the last part of the path, or, where browsers, proxies and
 * servers fold paths (slashes, segments of dots, controls), the parameter {@value #NAME}.
 */
public final class ConnectionAddress {

  /** The parameter that has the name if the path has none. */
  public static final String NAME = "name";

  /** The same in base64url of UTF-8, for names with characters that no address may have. */
  private static final String NAME_BASE64 = "name64";

  /** Names that nobody on the way takes for anything but one segment. */
  private static final Pattern ONE_SEGMENT =
      Pattern.compile("(?!\\.+$)[\\p{L}\\p{N} _.~,:;@!$'()*+=&#?\"<>\\[\\]{}|^`-]+");

  /** What the server takes for no character of an address, or what turns the text around it. */
  private static final Pattern REFUSED = Pattern.compile("[\\x00-\\x08\\x0e-\\x1f\\x7f\\p{Cf}]");

  private ConnectionAddress() {}

  /**
   * The address of a connection.
   *
   * @param root what comes before the catalog id, such as {@code /connections}
   */
  public static String of(String root, ConnectionId id) {
    return of(root, id, "", Map.of());
  }

  /**
   * The address of something of a connection.
   *
   * @param suffix what comes after the name, such as {@code /history}
   * @param more parameters; what is empty is left out
   */
  public static String of(String root, ConnectionId id, String suffix, Map<String, String> more) {
    Map<String, String> parameters = new LinkedHashMap<>(parameters(id));
    String path =
        parameters.isEmpty()
            ? PercentCoding.path(id.getCatalogId(), id.getName())
            : PercentCoding.path(id.getCatalogId());
    parameters.putAll(more);
    return PercentCoding.withQuery(root + path + suffix, parameters);
  }

  /** The address without parameters, for forms, which replace them. */
  public static String path(String root, ConnectionId id) {
    return of(root, id).replaceFirst("\\?.*", "");
  }

  /** The parameter that has the name; none if the path has it. */
  public static Map<String, String> parameters(ConnectionId id) {
    String name = id.getName();
    if (REFUSED.matcher(name).find()) {
      return Map.of(
          NAME_BASE64,
          Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(UTF_8)));
    }
    return ONE_SEGMENT.matcher(name).matches() ? Map.of() : Map.of(NAME, name);
  }

  /** The name that the parameters of an address give; empty if they give none. */
  static Optional<String> name(RawTarget target) {
    return target
        .parameter(NAME)
        .or(() -> target.parameter(NAME_BASE64).flatMap(ConnectionAddress::decoded));
  }

  private static Optional<String> decoded(String base64) {
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(base64), UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Takes note, where parameters are read, that these belong to the address. */
  public static void accept(QueryParameters given) {
    var unused = given.text(NAME);
    var unusedToo = given.text(NAME_BASE64);
  }
}
