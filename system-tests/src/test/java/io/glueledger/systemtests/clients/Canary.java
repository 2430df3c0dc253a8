/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.clients;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.glueledger.testkit.TestResources;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A secret of a test. Its halves are letters and digits, so that most escapes leave them as they
 * are; what stands between them is what escapes change. Either half, in any form, gives it away.
 */
final class Canary {
  private static final String LETTERS = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private final String head;
  private final String tail;
  private final Set<String> forms = new LinkedHashSet<>();

  Canary(Random random) {
    this.head = half(random);
    this.tail = half(random);
    addForms(head);
    addForms(tail);
  }

  /** With characters that JSON, URLs and XML escape; printable ASCII without a space. */
  String text() {
    return head + "&\"/+" + tail;
  }

  /** Letters and digits only, for places with a grammar. */
  String plain() {
    return head + tail;
  }

  /** {@link #plain}, each byte percent-encoded. */
  String percentEncoded() {
    return each(plain(), "%%%02X");
  }

  /** {@link #plain} in Base64. */
  String base64() {
    return Base64.getEncoder().encodeToString(plain().getBytes(ISO_8859_1));
  }

  /** {@link #plain} in hex. */
  String hex() {
    return HexFormat.of().formatHex(plain().getBytes(ISO_8859_1));
  }

  /**
   * URLs of many drivers, with it in clear where each driver has a secret, some percent-encoded.
   */
  List<String> urls() {
    return Stream.concat(
            lines("secret-urls.txt", plain()), lines("secret-urls.txt", percentEncoded()).limit(4))
        .toList();
  }

  /** What people write into descriptions. */
  List<String> texts() {
    return lines("secret-texts.txt", plain()).toList();
  }

  private static Stream<String> lines(String file, String secret) {
    return TestResources.lines(Canary.class, file).stream()
        .map(line -> line.replace("SECRET", secret).replace("\\n", "\n"));
  }

  /** The first trace in a text, and what stands around it. */
  Optional<String> in(String text) {
    return forms.stream()
        .filter(text::contains)
        .findFirst()
        .map(text::indexOf)
        .map(at -> text.substring(Math.max(0, at - 160), Math.min(text.length(), at + 100)));
  }

  private void addForms(String half) {
    byte[] bytes = half.getBytes(ISO_8859_1);
    forms.add(half);
    forms.add(HexFormat.of().formatHex(bytes));
    forms.add(HexFormat.of().withUpperCase().formatHex(bytes));
    for (String format : List.of("%%%02X", "%%%02x", "%%25%02X", "\\u%04x", "\\u%04X", "&#%d;")) {
      forms.add(each(half, format));
    }
    for (int alignment = 0; alignment < 3; alignment++) {
      byte[] shifted = new byte[alignment + bytes.length];
      System.arraycopy(bytes, 0, shifted, alignment, bytes.length);
      // The first and last characters also depend on what stands beside it.
      int first = (alignment * 8 + 5) / 6;
      int last = shifted.length * 8 / 6;
      forms.add(Base64.getEncoder().encodeToString(shifted).substring(first, last));
      forms.add(Base64.getUrlEncoder().encodeToString(shifted).substring(first, last));
    }
  }

  private static String each(String text, String format) {
    return text.chars()
        .mapToObj(c -> String.format(Locale.ROOT, format, c))
        .collect(Collectors.joining());
  }

  private static String half(Random random) {
    return random
        .ints(14, 0, LETTERS.length())
        .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
        .collect(Collectors.joining());
  }
}
