/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/**
 * The name under which a projector is a member of its group: the same after a restart, so that it
 * has its partitions back at once and need not wait until its killed predecessor is missed.
 */
final class InstanceId {

  private static final String FILE = "instance-id";

  private InstanceId() {}

  /**
   * The name of the projector with that directory at that URL. Another URL is another member: who
   * comes back under the same name is not looked at anew, and the others would go on to send the
   * query API to the old one.
   *
   * @throws UncheckedIOException if the directory can't be written; the message names the key
   */
  static String of(Path directory, URI advertised) {
    try {
      Files.createDirectories(directory);
      Path file = directory.resolve(FILE);
      Optional<UUID> known = read(file);
      UUID id = known.isPresent() ? known.get() : made(directory, file);
      return id + "-" + UUID.nameUUIDFromBytes(advertised.toString().getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "projector.state-dir can't be used: " + e.getClass().getSimpleName(), e);
    }
  }

  /** Empty too if what is there is no id: then it is made anew, as for an empty directory. */
  private static Optional<UUID> read(Path file) throws IOException {
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(UUID.fromString(Files.readString(file, UTF_8).strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static UUID made(Path directory, Path file) throws IOException {
    UUID id = UUID.randomUUID();
    Path whole = Files.createTempFile(directory, FILE, "");
    Files.writeString(whole, id + "\n", UTF_8);
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return id;
  }
}
