/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.serialization;

import io.glueledger.event.ConnectionId;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.common.utils.Utils;

/**
 * Keys of a connection's records: catalog id, {@code /}, name. In the catalog id {@code %} is
 * written {@code %25} and {@code /} is written {@code %2F}, so that the first {@code /} is the
 * border; the name stands as it is. Each connection has one key and each key one connection.
 */
public final class ConnectionKeys {

  private static final Pattern KEY =
      Pattern.compile("(?s)(?<catalog>(?:[^%/]|%25|%2F)*)/(?<name>.*)");

  private ConnectionKeys() {}

  /** The key as text. */
  public static String text(ConnectionId connection) {
    String catalog = connection.getCatalogId().replace("%", "%25").replace("/", "%2F");
    return catalog + "/" + connection.getName();
  }

  /**
   * The key as it stands on a topic, in UTF-8.
   *
   * @throws IllegalArgumentException if catalog id or name is no Unicode text (a lone surrogate):
   *     replacing it would give two connections one key
   */
  public static byte[] bytes(ConnectionId connection) {
    return bytes(text(connection));
  }

  /** The connection that a key names; empty if the text is no key. */
  public static Optional<ConnectionId> parse(String key) {
    var parts = KEY.matcher(key);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String catalog = parts.group("catalog").replace("%2F", "/").replace("%25", "%");
    return Optional.of(new ConnectionId(catalog, parts.group("name")));
  }

  /**
   * The partition, from zero, that Kafka's default partitioner chooses for a key among a topic's
   * partitions.
   *
   * @throws IllegalArgumentException as {@link #bytes(ConnectionId)}
   */
  public static int partition(String key, int partitions) {
    return Utils.toPositive(Utils.murmur2(bytes(key))) % partitions;
  }

  private static byte[] bytes(String key) {
    try {
      ByteBuffer encoded =
          StandardCharsets.UTF_8
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(key));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "the catalog id or the name of the connection is no Unicode text", e);
    }
  }
}
