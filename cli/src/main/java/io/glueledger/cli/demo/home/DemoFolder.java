/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.demo.home;

import io.glueledger.base.file.PrivateFolder;
import io.glueledger.cli.command.InvalidConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where one demo keeps its data, and what is where in it. It is locked while the demo runs; a
 * temporary one is removed when it is closed.
 */
public final class DemoFolder implements AutoCloseable {

  private final Path root;
  private final boolean temporary;
  private final FileChannel lock;

  private DemoFolder(Path root, boolean temporary, FileChannel lock) {
    this.root = root;
    this.temporary = temporary;
    this.lock = lock;
  }

  /**
   * Takes a folder, made if it is not there.
   *
   * @param data the user's folder; empty for a temporary one
   * @throws InvalidConfigurationException if another demo uses it or it cannot be written
   */
  public static DemoFolder open(Optional<Path> data) {
    try {
      Path root =
          data.isPresent()
              ? PrivateFolder.make(data.get().toAbsolutePath().normalize())
              : Files.createTempDirectory("glue-ledger-demo-").toAbsolutePath();
      FileChannel channel =
          FileChannel.open(
              root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel).isEmpty()) {
        channel.close();
        throw wrong(
            "--data " + root + " is in use by another demo; stop it or name another folder");
      }
      return new DemoFolder(root, data.isEmpty(), channel);
    } catch (IOException e) {
      throw wrong(
          "--data: the folder cannot be made or written ("
              + e.getClass().getSimpleName()
              + "); name another");
    }
  }

  public Path root() {
    return root;
  }

  /** The broker's data. */
  public Path kafka() {
    return root.resolve("kafka");
  }

  /** The projector's state; what is in it can be made again. */
  public Path state() {
    return root.resolve("state");
  }

  /** What the local Glue holds. */
  public Path glue() {
    return root.resolve("glue.json");
  }

  public Path secrets() {
    return root.resolve("secrets");
  }

  /** The pack that shows what audit mode is. */
  public Path pack() {
    return root.resolve("demo-pack.yaml");
  }

  /** The configuration of all parts. */
  public Path configuration() {
    return configuration(root);
  }

  /** The configuration of all parts, in the folder of any demo. */
  public static Path configuration(Path root) {
    return root.resolve("demo.yaml");
  }

  /** Where it is written down how the projector of a demo that runs is reached. */
  public static Path projector(Path root) {
    return root.resolve("projector-url");
  }

  /** What the parts log. */
  public Path log() {
    return root.resolve("demo.log");
  }

  /** Whether the sample changes were made here. */
  public boolean hasSamples() {
    return Files.exists(samples());
  }

  /** Notes that the sample changes are made, so that they never are again. */
  public void samplesBegun() {
    try {
      Files.writeString(samples(), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
      if (temporary) {
        remove(root);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't leave " + root, e);
    }
  }

  private Path samples() {
    return root.resolve("samples");
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException sameProcess) {
      return Optional.empty();
    }
  }

  /** What a part removes meanwhile itself is no trouble. */
  private static void remove(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof NoSuchFileException) {
        return;
      }
      throw e;
    }
    for (Path each : all) {
      Files.deleteIfExists(each);
    }
  }

  private static InvalidConfigurationException wrong(String problem) {
    return new InvalidConfigurationException(List.of(problem));
  }
}
