/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.http;

import io.glueledger.base.text.Sha256Digest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A place in a list, opaque to clients. It carries a check over itself, the list and its filters,
 * so that a damaged one, or one of another list, is noticed instead of skipping items in silence.
 * It is no secret and protects nothing: whoever may read the list may read it from any place.
 */
public final class PageCursor {
  private static final int CHECK_BYTES = 8;
  private static final int LONGEST = 4096;

  private final byte[] scope;

  private PageCursor(byte[] scope) {
    this.scope = scope;
  }

  /**
   * Cursors of one list.
   *
   * @param list name of the list, with everything of the path that tells it from others
   * @param filters parameters that choose what is in it
   */
  public static PageCursor ofList(String list, Map<String, String> filters) {
    List<String> parts = new ArrayList<>();
    parts.add(list);
    new TreeMap<>(filters)
        .forEach(
            (name, value) -> {
              parts.add(name);
              parts.add(value);
            });
    return new PageCursor(write(parts));
  }

  /** Writes a place. */
  public String encode(List<String> position) {
    byte[] body = write(position);
    byte[] check = check(body);
    byte[] all = Arrays.copyOf(check, check.length + body.length);
    System.arraycopy(body, 0, all, check.length, body.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /** Reads a place; empty if it is damaged, or of another list or other filters. */
  public Optional<List<String>> decode(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      byte[] all = Base64.getUrlDecoder().decode(text);
      if (all.length < CHECK_BYTES) {
        return Optional.empty();
      }
      byte[] body = Arrays.copyOfRange(all, CHECK_BYTES, all.length);
      return MessageDigest.isEqual(check(body), Arrays.copyOf(all, CHECK_BYTES))
          ? Optional.of(read(body))
          : Optional.empty();
    } catch (IllegalArgumentException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /**
   * The place that a parameter names, if it is given.
   *
   * @param reader makes a place of what was written; anybody can write what has the right check, so
   *     whatever it throws means that the cursor is none
   * @throws ProblemException if it cannot be taken
   */
  public <P> Optional<P> given(
      QueryParameters parameters, String name, Function<List<String>, P> reader) {
    return parameters
        .text(name)
        .map(
            text ->
                decode(text)
                    .flatMap(parts -> place(parts, reader))
                    .orElseThrow(
                        () ->
                            new ProblemException(
                                HttpProblem.parameter(
                                    name,
                                    "The cursor is damaged, or belongs to another list or other"
                                        + " filters.",
                                    "Use \"next\" from the last answer unchanged, with the same"
                                        + " filters; or start again without a cursor."))));
  }

  private static <P> Optional<P> place(List<String> parts, Function<List<String>, P> reader) {
    try {
      return Optional.of(reader.apply(parts));
    } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private byte[] check(byte[] body) {
    MessageDigest digest = Sha256Digest.start();
    digest.update(scope);
    return Arrays.copyOf(digest.digest(body), CHECK_BYTES);
  }

  private static byte[] write(List<String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(parts.size());
      for (String part : parts) {
        byte[] text = part.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static List<String> read(byte[] body) {
    List<String> parts = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(body))) {
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
          throw new IllegalArgumentException("longer than what there is");
        }
        parts.add(new String(in.readNBytes(length), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }
}
