/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import io.glueledger.definition.grammar.CredentialNames;
import io.glueledger.definition.url.ParsedUrl;
import io.glueledger.definition.url.UrlDialect;
import io.glueledger.definition.url.UrlParameter;
import io.glueledger.definition.url.UrlPiece.Kind;
import io.glueledger.definition.url.transport.UrlTransport;
import io.glueledger.event.UrlFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The facts that rules need to know of a URL, without any secret of its request. */
final class KeptUrlFacts {

  private static final Pattern NAME = Pattern.compile("[a-z0-9_.-]{1,64}");

  private KeptUrlFacts() {}

  /**
   * The facts of {@code url}. Words of drivers stay as they are, for a caller could otherwise hide
   * one from the policies by repeating it in a secret; all that a caller can choose is blanked.
   */
  static UrlFacts of(ParsedUrl url, RequestSecrets secrets) {
    UrlTransport transport = UrlTransport.of(url);
    boolean named = url.dialect() == UrlDialect.JDBC || url.dialect() == UrlDialect.UNKNOWN;
    String scheme = named ? url.parsed() ? secrets.redacted(url.scheme()) : "" : url.scheme();
    return new UrlFacts(
        url.dialect().id(),
        scheme,
        hosts(transport, secrets),
        url.hasCredentials(),
        transport.tls(),
        transport.weakenings().stream().map(w -> weakening(w, secrets)).toList(),
        shown(url, secrets),
        hidden(url, secrets),
        url.parsed());
  }

  /** Of a host that a secret of the request stands in, nobody can tell where it leads. */
  private static List<String> hosts(UrlTransport transport, RequestSecrets secrets) {
    List<String> shown = transport.hosts().stream().map(secrets::redacted).toList();
    return shown.equals(transport.hosts()) ? shown : List.of();
  }

  /** The name of a weakening is a driver's; of its value only the class of a factory is not. */
  private static String weakening(String weakening, RequestSecrets secrets) {
    int value = weakening.indexOf('=') + 1;
    boolean ofCaller = weakening.startsWith("sslfactory=");
    return ofCaller
        ? weakening.substring(0, value) + secrets.redacted(weakening.substring(value))
        : weakening;
  }

  /** The values of a name that is there more than once are all said: a driver takes any of them. */
  private static Map<String, String> shown(ParsedUrl url, RequestSecrets secrets) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (UrlParameter parameter : url.parameters()) {
      if (parameter.kind() == Kind.SHOWN && isNameShown(parameter, secrets)) {
        values
            .computeIfAbsent(parameter.name(), n -> new ArrayList<>())
            .add(secrets.redacted(parameter.value()));
      }
    }
    Map<String, String> joined = new LinkedHashMap<>();
    values.forEach((name, all) -> joined.put(name, all.stream().distinct().collect(joining(","))));
    return joined;
  }

  private static List<String> hidden(ParsedUrl url, RequestSecrets secrets) {
    return List.copyOf(
        url.parameters().stream()
            .filter(parameter -> parameter.kind() != Kind.SHOWN)
            .filter(parameter -> isNameShown(parameter, secrets))
            .map(UrlParameter::name)
            .collect(toCollection(TreeSet::new)));
  }

  private static boolean isNameShown(UrlParameter parameter, RequestSecrets secrets) {
    String name = parameter.name();
    boolean fixed = parameter.known() || CredentialNames.isUsual(name);
    return NAME.matcher(name).matches() && (fixed || secrets.redacted(name).equals(name));
  }
}
