/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.samples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Looks for what must not be there, in every spelling, in every form of a record. */
public final class Traces {

  private Traces() {}

  /** The spellings of {@code secret} that stand in {@code record}, encoded or printed. */
  public static List<String> of(String secret, SpecificRecord record) {
    String printed = record.toString();
    String encoded = new String(encoded(record), ISO_8859_1);
    List<String> found = new ArrayList<>();
    for (String spelling : spellings(secret)) {
      String bytes = new String(spelling.getBytes(UTF_8), ISO_8859_1);
      if (holds(printed, spelling) || holds(encoded, bytes)) {
        found.add(spelling);
      }
    }
    return found;
  }

  /** {@code secret}, and what it is in the encodings that people and programs use. */
  public static List<String> spellings(String secret) {
    byte[] bytes = secret.getBytes(UTF_8);
    List<String> spellings = new ArrayList<>();
    spellings.add(secret);
    spellings.add(HexFormat.of().formatHex(bytes));
    spellings.add(URLEncoder.encode(secret, UTF_8));
    spellings.add("%" + HexFormat.ofDelimiter("%").formatHex(bytes));
    spellings.add(secret.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/"));
    StringBuilder unicode = new StringBuilder();
    secret.chars().forEach(c -> unicode.append("\\u%04x".formatted(c)));
    spellings.add(unicode.toString());
    for (String before : List.of("", "x", "xy")) {
      String embedded = Base64.getEncoder().encodeToString((before + secret).getBytes(UTF_8));
      int first = before.isEmpty() ? 0 : before.length() + 1;
      spellings.add(embedded.replace("=", "").substring(first));
      spellings.add(embedded.replace("=", "").replace('+', '-').replace('/', '_').substring(first));
    }
    return spellings.stream().distinct().toList();
  }

  private static boolean holds(String text, String spelling) {
    return text.toLowerCase(Locale.ROOT).contains(spelling.toLowerCase(Locale.ROOT));
  }

  private static byte[] encoded(SpecificRecord record) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
    try {
      new SpecificDatumWriter<SpecificRecord>(record.getSchema()).write(record, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
