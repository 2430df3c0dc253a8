/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.reload;

import io.glueledger.base.text.Sha256Digest;
import io.glueledger.policy.pack.PackSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether files are what they were. The contents decide: times of files are too coarse on
 * some file systems, and stay on others when a link is put elsewhere. Times and sizes only save
 * reading.
 */
final class FileContents {
  private static final int READ_ANYWAY = 15;

  private final List<Path> paths;

  /** Nothing before the first reading; of no files at all it is the empty text. */
  private Optional<String> times = Optional.empty();

  private String hash = "";
  private int skipped;

  /** Files, or folders with files of packs. */
  FileContents(List<Path> paths) {
    this.paths = List.copyOf(paths);
  }

  /**
   * The hash of all names and contents. Files with the times and sizes of before are read only
   * every fifteenth time. No files at all have a hash too, and it stays.
   *
   * @throws IOException if one cannot be read
   */
  String hash() throws IOException {
    StringBuilder seen = new StringBuilder();
    for (Path path : paths) {
      for (Path file : PackSource.listed(path)) {
        Instant changed = Files.getLastModifiedTime(file).toInstant();
        seen.append("%s\n%s %d\n".formatted(file, changed, Files.size(file)));
      }
    }
    if (!times.equals(Optional.of(seen.toString())) || ++skipped >= READ_ANYWAY) {
      hash = read();
      times = Optional.of(seen.toString());
      skipped = 0;
    }
    return hash;
  }

  private String read() throws IOException {
    MessageDigest digest = Sha256Digest.start();
    for (Path path : paths) {
      for (Path file : PackSource.listed(path)) {
        digest.update((file + "\n").getBytes(StandardCharsets.UTF_8));
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
          in.transferTo(java.io.OutputStream.nullOutputStream());
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
