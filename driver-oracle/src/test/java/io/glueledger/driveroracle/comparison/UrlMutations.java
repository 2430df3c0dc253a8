/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.driveroracle.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** URLs as somebody would change them who wants the gate to read them otherwise than the driver. */
final class UrlMutations {

  private static final String DELIMITERS = "?&;#/:@,=(){}[]\"'\\ +%\t|";

  /** Settings that move hosts, weaken TLS, or mean nothing to anybody. */
  private static final List<String> SETTINGS =
      List.of(
          "PGHOST=evil.example.net",
          "host=evil.example.net",
          "serverName=evil.example.net",
          "failoverPartner=evil.example.net",
          "proxyHost=evil.example.net",
          "socksProxyHost=evil.example.net",
          "https_proxy=evil.example.net",
          "sslmode=disable",
          "sslmode=verify-full",
          "sslMode=DISABLED",
          "sslMode=VERIFY_CA",
          "useSSL=false",
          "ssl=false",
          "ssl=true",
          "tls=true",
          "tls=false",
          "encrypt=true",
          "encrypt=false",
          "trustServerCertificate=true",
          "protocol=tcps",
          "user=root",
          "autoDeserialize=true",
          "socketFactory=com.acme.Sockets",
          "foo=bar");

  private static final Map<Integer, String> PLACES =
      Map.of(
          0,
          "evil.example.net#@",
          1,
          "evil.example.net,",
          2,
          "root@",
          3,
          "u:p@",
          4,
          "h1.example.com:1,");

  private UrlMutations() {}

  /** One of {@code urls}, changed in one to three ways. */
  static Arbitrary<String> of(List<String> urls) {
    Arbitrary<List<Integer>> changes =
        Arbitraries.integers().between(0, 9_999).list().ofMinSize(2).ofMaxSize(6);
    return Combinators.combine(Arbitraries.of(urls), changes).as(UrlMutations::mutated);
  }

  /** Each pair of numbers is a way and a place. */
  private static String mutated(String url, List<Integer> numbers) {
    String text = url;
    for (int i = 0; i + 1 < numbers.size(); i += 2) {
      text = text.isEmpty() ? text : mutated(text, numbers.get(i), numbers.get(i + 1));
    }
    return text;
  }

  private static String mutated(String url, int way, int number) {
    int at = number % url.length();
    String before = url.substring(0, at);
    String after = url.substring(at);
    char c = after.charAt(0);
    return switch (way % 12) {
      case 0 ->
          before
              + (Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))
              + after.substring(1);
      case 1 -> before + "%%%02x".formatted((int) c & 0xFF) + after.substring(1);
      case 2 -> before + "%%25%02X".formatted((int) c & 0xFF) + after.substring(1);
      case 3 -> before + delimiter(number) + after;
      case 4 -> before + delimiter(number) + after.substring(1);
      case 5 -> before + after.substring(1);
      case 6 -> url + separator(url) + SETTINGS.get(number % SETTINGS.size());
      case 7 -> inFront(url, SETTINGS.get(number % SETTINGS.size()));
      case 8 -> url.replaceFirst("//|@", "$0" + PLACES.get(number % PLACES.size()));
      case 9 -> swapped(url, number);
      case 10 -> url.replaceFirst("=([^&;]*)", number % 2 == 0 ? "={$1}" : "=\"$1\"");
      default -> upper(url, number);
    };
  }

  private static char delimiter(int number) {
    return DELIMITERS.charAt(number % DELIMITERS.length());
  }

  private static String separator(String url) {
    boolean semicolons =
        url.startsWith("jdbc:sqlserver") || (url.indexOf('?') < 0 && url.indexOf(';') >= 0);
    return semicolons ? ";" : url.indexOf('?') >= 0 ? "&" : "?";
  }

  private static String inFront(String url, String setting) {
    String separator = separator(url);
    int start = url.indexOf(separator.equals("&") ? '?' : separator.charAt(0));
    return start < 0
        ? url + separator + setting
        : url.substring(0, start + 1)
            + setting
            + (separator.equals("?") ? "&" : separator)
            + url.substring(start + 1);
  }

  /** Its parameters in another order, the last of them twice. */
  private static String swapped(String url, int number) {
    int start = Math.max(url.indexOf('?'), url.indexOf(';'));
    if (start < 0) {
      return url;
    }
    List<String> parameters = new ArrayList<>(List.of(url.substring(start + 1).split("[&;]", -1)));
    String first = parameters.remove(number % parameters.size());
    parameters.add(first);
    parameters.add(0, first);
    return url.substring(0, start + 1)
        + String.join(separator(url).equals("?") ? "&" : separator(url), parameters);
  }

  /** A word of it in the other case. */
  private static String upper(String url, int number) {
    String[] words = url.split("(?=[?&;=:/@])", -1);
    int index = number % words.length;
    String word = words[index];
    boolean lower = word.equals(word.toLowerCase(java.util.Locale.ROOT));
    words[index] =
        lower ? word.toUpperCase(java.util.Locale.ROOT) : word.toLowerCase(java.util.Locale.ROOT);
    return String.join("", words);
  }
}
