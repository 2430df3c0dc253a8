/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glueledger.base.file.SecretFile;
import io.glueledger.base.problem.InvalidFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The token that a listener wants to be shown; no text form of this class shows it. */
public final class BearerToken {

  private static final int SHORTEST = 16;
  private static final String SCHEME = "Bearer ";

  private final List<byte[]> tokens;

  private BearerToken(List<byte[]> tokens) {
    this.tokens = tokens;
  }

  /**
   * Reads the token.
   *
   * @param key of the configuration that names the file
   * @throws InvalidFileException if the file cannot be taken or its text is too short; the message
   *     names the key and not the text
   */
  public static BearerToken of(Path file, String key) {
    return new BearerToken(List.of(read(file, key)));
  }

  /** Whether a request with that {@code Authorization} has shown it. */
  public boolean admits(@Nullable String authorization) {
    return authorization != null
        && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && isOneOfThem(authorization.substring(SCHEME.length()).strip().getBytes(UTF_8));
  }

  /** Takes another one too. */
  public BearerToken or(BearerToken other) {
    return new BearerToken(Stream.concat(tokens.stream(), other.tokens.stream()).toList());
  }

  private boolean isOneOfThem(byte[] shown) {
    return tokens.stream().anyMatch(token -> MessageDigest.isEqual(token, shown));
  }

  private static byte[] read(Path file, String key) {
    return SecretFile.readSecret(file, key, SHORTEST).getBytes(UTF_8);
  }

  @Override
  public String toString() {
    return "BearerToken[hidden]";
  }
}
