/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.driveroracle.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A jar of {@code target/drivers} in a class loader of its own, so that several versions of one
 * driver can be asked in one process. Nothing of it is on the class path.
 */
public final class DriverJar {

  private static final Path DRIVERS = Path.of("target", "drivers");

  private final String name;
  private final ClassLoader loader;

  private DriverJar(String name, ClassLoader loader) {
    this.name = name;
    this.loader = loader;
  }

  /**
   * Every jar whose name begins with {@code artifact} and a version, with {@code others} beside.
   */
  public static List<DriverJar> all(String artifact, String... others) {
    return jars(artifact).map(jar -> of(jar, others)).toList();
  }

  private static DriverJar of(Path jar, String... others) {
    URL[] urls =
        Stream.concat(Stream.of(jar), Stream.of(others).flatMap(DriverJar::jars))
            .map(DriverJar::url)
            .toArray(URL[]::new);
    String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
    return new DriverJar(
        name, new URLClassLoader(name, urls, ClassLoader.getPlatformClassLoader()));
  }

  private static Stream<Path> jars(String artifact) {
    try (Stream<Path> files = Files.list(DRIVERS)) {
      return files
          .filter(file -> file.getFileName().toString().matches(artifact + "-[0-9].*\\.jar"))
          .sorted(Comparator.comparing(Path::toString))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException("the build copies the drivers to " + DRIVERS, e);
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Artifact and version. */
  public String name() {
    return name;
  }

  /** A class of the driver. */
  public DriverType type(String className) {
    return new DriverType(className, loader);
  }
}
