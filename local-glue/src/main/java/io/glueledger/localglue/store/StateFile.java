/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.store;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.glueledger.localglue.json.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file with a line of JSON for each change, the last of a connection counting. Every change is
 * handed to the operating system before it is answered, so a killed process loses none; a line that
 * was cut short then is no change. The file holds secrets and is its owner's only.
 */
public final class StateFile implements ConnectionKeeper, AutoCloseable {

  private final FileChannel channel;

  private StateFile(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * What a file says; nothing if there is none.
   *
   * @throws IllegalArgumentException if it is no such file; the message names it and the line
   */
  public static Map<ConnectionKey, StoredConnection> read(Path file) {
    Map<ConnectionKey, StoredConnection> connections = new LinkedHashMap<>();
    if (!Files.exists(file)) {
      return connections;
    }
    try {
      String text = Files.readString(file);
      // What stands after the last line's end was never answered.
      List<String> lines = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
      for (int line = 0; line < lines.size(); line++) {
        line(lines.get(line), file, line + 1).apply(connections);
      }
      return connections;
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + file, e);
    }
  }

  /** Writes a file anew, one line for each connection, and keeps what comes. */
  public static StateFile rewrite(Path file, Map<ConnectionKey, StoredConnection> connections) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(fresh);
      Files.createFile(fresh, ownersOnly());
      StateFile state = new StateFile(FileChannel.open(fresh, StandardOpenOption.APPEND));
      connections.forEach((key, connection) -> state.keep(key, Optional.of(connection)));
      state.channel.force(true);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return state;
    } catch (IOException e) {
      throw new UncheckedIOException("can't write " + file, e);
    }
  }

  @Override
  public synchronized void keep(ConnectionKey key, Optional<StoredConnection> connection) {
    String line = StrictJson.write(new Line(key.catalogId(), key.name(), connection)) + "\n";
    ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't keep a connection", e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("can't close the state", e);
    }
  }

  private static FileAttribute<?>[] ownersOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static Line line(String text, Path file, int number) {
    try {
      return StrictJson.read(text, Line.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "line " + number + " of " + file + " is no connection; take it out or remove the file",
          e);
    }
  }

  /** What became of one connection; nothing if it was deleted. */
  private record Line(String catalogId, String name, Optional<StoredConnection> connection) {

    Line {
      requireNonNull(catalogId, "catalogId");
      requireNonNull(name, "name");
    }

    void apply(Map<ConnectionKey, StoredConnection> connections) {
      ConnectionKey key = new ConnectionKey(catalogId, name);
      connection.ifPresentOrElse(each -> connections.put(key, each), () -> connections.remove(key));
    }
  }
}
