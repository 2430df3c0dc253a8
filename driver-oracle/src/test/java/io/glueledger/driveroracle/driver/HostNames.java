/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.driveroracle.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The names that the file of the JDK's resolver ({@code jdk.net.hosts.file}) gives to addresses,
 * each to one of its own: drivers that resolve a name before they use it can be asked for it. No
 * other name is resolved, and no DNS is asked.
 */
final class HostNames {

  private static final Map<String, String> NAMES = read();

  private HostNames() {}

  /** The name of an address; anything else as it is. */
  static String named(String host) {
    return NAMES.getOrDefault(host, host);
  }

  private static Map<String, String> read() {
    Map<String, String> names = new HashMap<>();
    try {
      Files.readAllLines(Path.of(System.getProperty("jdk.net.hosts.file", ""))).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" ", 2))
          .forEach(words -> names.put(words[0], words[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }
}
