/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.driveroracle.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.driveroracle.driver.DriverShelf;
import io.glueledger.driveroracle.reading.UrlDriver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The list of parameters in {@code definition} is that of the drivers. */
class DriverParametersTest {

  private static final Path LIST =
      Path.of(
          "../definition/src/main/resources/io/glueledger/definition/url/reading/driver-parameters.txt");
  private static final int WIDTH = 118;

  @Test
  void theListIsThatOfTheDrivers() throws IOException {
    // When
    String list = list();

    // Then
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(LIST, list);
    }
    assertThat(LIST).as("write it with -Ddocs.write=true").hasContent(list);
  }

  private static String list() {
    Map<String, Set<String>> names = new TreeMap<>();
    for (UrlDriver driver : DriverShelf.all()) {
      names
          .computeIfAbsent("@" + driver.dialect().id(), dialect -> new TreeSet<>())
          .add(driver.name());
      Set<String> own = names.computeIfAbsent(driver.dialect().id(), dialect -> new TreeSet<>());
      // A driver of Redshift has a name with a blank behind it, which no URL can mean.
      driver.parameters().stream().map(String::strip).forEach(own::add);
    }
    StringBuilder text =
        new StringBuilder(
            "# The parameters that the drivers of each dialect know, in the versions that"
                + " driver-oracle/pom.xml names. Written by\n"
                + "# DriverParametersTest (-Ddocs.write=true), which holds it against the"
                + " drivers; not to be edited.\n");
    names.forEach((dialect, all) -> text.append('\n').append(lines(dialect, all)));
    return text.toString();
  }

  private static String lines(String dialect, Set<String> names) {
    StringBuilder text = new StringBuilder();
    StringBuilder line = new StringBuilder(dialect);
    for (String name : names) {
      if (line.length() + name.length() > WIDTH) {
        text.append(line).append('\n');
        line = new StringBuilder(dialect);
      }
      line.append(' ').append(name);
    }
    return text.append(line).append('\n').toString();
  }
}
