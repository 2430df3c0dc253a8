/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glueledger.base.file.SecretFile;
import io.glueledger.base.problem.InvalidFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** The token that the query API shows; no text form of this class shows it. */
public final class InternalToken {

  private static final int SHORTEST = 16;
  private static final String SCHEME = "Bearer ";

  private final byte[] token;

  private InternalToken(byte[] token) {
    this.token = token;
  }

  /**
   * Reads the token.
   *
   * @param file also of a listener on loopback, where other users of the machine reach it
   * @throws InvalidFileException if the file cannot be taken or its text is too short; the message
   *     names the key and not the text
   */
  public static InternalToken of(Path file) {
    return new InternalToken(read(file));
  }

  boolean admits(@Nullable String authorization) {
    return authorization != null
        && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && MessageDigest.isEqual(
            token, authorization.substring(SCHEME.length()).strip().getBytes(UTF_8));
  }

  private static byte[] read(Path file) {
    return SecretFile.readSecret(file, "projector.internal-token-file", SHORTEST).getBytes(UTF_8);
  }

  @Override
  public String toString() {
    return "InternalToken[hidden]";
  }
}
