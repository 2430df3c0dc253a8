/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glueledger.event.ConnectionId;
import io.glueledger.event.Fingerprint;
import io.glueledger.event.Sha256;
import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys under which values that are not shown are fingerprinted: the current one, and previous
 * ones while a key is rotated. Whoever holds a key can test guesses of a value against its
 * fingerprints, so keys never leave the process; {@link #toString()} shows their ids.
 *
 * <p>Each use has its own key, derived from the configured one by HMAC over the name of the use, so
 * that a hash of one use never equals one of another. Safe for use by several threads.
 */
public final class FingerprintKeys {

  /** Fewest bytes of a key. */
  public static final int SHORTEST_KEY = 32;

  private static final String ALGORITHM = "HmacSHA256";
  private static final String FINGERPRINT = "glue-ledger/fingerprint/1";
  private static final String HMAC = "glue-ledger/hmac/1/";

  private final Key current;
  private final List<Key> all;

  /**
   * A ring of keys.
   *
   * @throws IllegalArgumentException if two keys have one id
   */
  public FingerprintKeys(Key current, List<Key> previous) {
    List<Key> keys = new ArrayList<>();
    keys.add(current);
    keys.addAll(previous);
    Set<String> ids = new HashSet<>();
    for (Key key : keys) {
      if (!ids.add(key.id)) {
        throw new IllegalArgumentException(
            "fingerprint key ids must differ, and '" + key.id + "' is there twice; rename one");
      }
    }
    this.current = current;
    this.all = List.copyOf(keys);
  }

  /** The id of the key that {@link #hmac} uses. */
  public String currentId() {
    return current.id;
  }

  /**
   * One fingerprint a key, the current key's first: HMAC-SHA-256 over catalog id, connection name,
   * key path and value, each in UTF-8 and preceded by its length.
   */
  public List<Fingerprint> fingerprints(ConnectionId id, String key, String value) {
    byte[][] parts = {
      id.getCatalogId().getBytes(UTF_8),
      id.getName().getBytes(UTF_8),
      key.getBytes(UTF_8),
      value.getBytes(UTF_8)
    };
    return all.stream()
        .map(k -> new Fingerprint(k.id, new Sha256(mac(k.forFingerprints, parts))))
        .toList();
  }

  /**
   * HMAC-SHA-256 under the current key over {@code parts}, each preceded by its length. Hashes of
   * different purposes never meet.
   */
  public Sha256 hmac(String purpose, byte[]... parts) {
    return new Sha256(mac(current.forUse(HMAC + purpose), parts));
  }

  @Override
  public String toString() {
    return "FingerprintKeys" + all;
  }

  private static byte[] mac(SecretKeySpec key, byte[]... parts) {
    Mac mac = keyed(key);
    for (byte[] part : parts) {
      mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
      mac.update(part);
    }
    return mac.doFinal();
  }

  private static Mac keyed(SecretKeySpec key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  /** One key. Its bytes are copied, and never handed out. */
  public static final class Key {
    private final String id;
    private final SecretKeySpec master;
    private final SecretKeySpec forFingerprints;
    private final Map<String, SecretKeySpec> byUse = new ConcurrentHashMap<>();

    /**
     * A key.
     *
     * @throws IllegalArgumentException if the id is blank, or the bytes are fewer than {@value
     *     #SHORTEST_KEY}
     */
    public Key(String id, byte[] bytes) {
      if (id.isBlank()) {
        throw new IllegalArgumentException("a fingerprint key needs an id that is not blank");
      }
      if (bytes.length < SHORTEST_KEY) {
        throw new IllegalArgumentException(
            "fingerprint key '%s' has %d bytes; give it %d random ones or more"
                .formatted(id, bytes.length, SHORTEST_KEY));
      }
      this.id = id;
      this.master = new SecretKeySpec(bytes, ALGORITHM);
      this.forFingerprints = derive(FINGERPRINT);
    }

    /** What the fingerprints call it. */
    public String id() {
      return id;
    }

    /** Uses are words of this software, and few. */
    private SecretKeySpec forUse(String use) {
      return byUse.computeIfAbsent(use, this::derive);
    }

    private SecretKeySpec derive(String use) {
      return new SecretKeySpec(keyed(master).doFinal(use.getBytes(UTF_8)), ALGORITHM);
    }

    @Override
    public String toString() {
      return id;
    }
  }
}
