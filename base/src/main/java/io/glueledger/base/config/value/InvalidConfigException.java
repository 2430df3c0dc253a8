/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config.value;

/** A value that a configuration cannot have. The message is about the key; it quotes no secret. */
public final class InvalidConfigException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final String problem;

  /**
   * Names the key and what is wrong.
   *
   * @param key as in the file: {@code ingest.listen.port}
   * @param problem what is wrong and how to put it right, as words that follow the key
   */
  public InvalidConfigException(String key, String problem) {
    super(key + " " + problem);
    this.key = key;
    this.problem = problem;
  }

  /** The key. */
  public String key() {
    return key;
  }

  /** What is wrong, without the key. */
  public String problem() {
    return problem;
  }
}
