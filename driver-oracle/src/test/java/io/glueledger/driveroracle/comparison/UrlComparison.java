/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.driveroracle.comparison;

import io.glueledger.definition.redaction.encoding.DecodedView;
import io.glueledger.definition.url.UrlDialect;
import io.glueledger.driveroracle.driver.DriverShelf;
import io.glueledger.driveroracle.reading.DriverReading;
import io.glueledger.driveroracle.reading.UrlDriver;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One URL, at the gate and in every driver of its dialect.
 *
 * @param url the URL
 * @param wrong where the gate believes more than a driver does: more TLS, other hosts, no user, no
 *     code
 * @param careful where the gate believes less than every driver does
 * @param connecting how many drivers connect with it
 */
record UrlComparison(String url, List<String> wrong, List<CarefulKind> careful, int connecting) {

  /** Classes that come with a driver are not the caller's. */
  private static final List<String> OWN =
      List.of(
          "com.mysql.",
          "org.mariadb.",
          "org.postgresql.",
          "com.amazon.redshift.",
          "com.microsoft.sqlserver.");

  private static final Pattern NAMES = Pattern.compile("[\\w.$, -]+");

  private static final Pattern ACCOUNT = Pattern.compile("[\\w.$@\\\\ -]+");

  private static final Set<String> OFF = Set.of("", "false", "no", "0", "off", "0.0");

  /** Ways in which the gate believes less. */
  enum CarefulKind {
    /** Every driver demands more TLS. */
    LESS_TLS,
    /** Every driver goes to the same hosts, and the gate does not say where. */
    HOSTS_UNKNOWN,
    /** The gate names hosts to which none of them goes. */
    MORE_HOSTS
  }

  static UrlComparison of(String url) {
    GateReading gate = GateReading.of(url);
    List<String> wrong = new ArrayList<>();
    List<DriverReading> readings = new ArrayList<>();
    for (UrlDriver driver : DriverShelf.of(UrlDialect.of(url.strip()))) {
      Optional<DriverReading> reading = driver.read(url);
      reading.ifPresent(readings::add);
      reading.ifPresent(said -> compare(gate, driver, said, wrong));
    }
    return new UrlComparison(url, wrong, careful(gate, readings), readings.size());
  }

  private static void compare(
      GateReading gate, UrlDriver driver, DriverReading said, List<String> wrong) {
    if (gate.tls().compareTo(said.tls()) > 0) {
      wrong.add(driver.name() + ": TLS is " + said.tls() + ", not " + gate.tls());
    }
    if (!gate.hosts().isEmpty() && !gate.hosts().containsAll(said.hosts())) {
      wrong.add(driver.name() + ": goes to " + said.hosts() + ", not " + gate.hosts());
    }
    if (!gate.user() && !gate.users().containsAll(decoded(said.users()))) {
      wrong.add(driver.name() + ": as " + said.users() + ", not " + gate.users());
    }
    for (Map.Entry<String, String> code : said.code().entrySet()) {
      if (isForeign(code.getValue())
          && !gate.code().contains(code.getKey().toLowerCase(Locale.ROOT))) {
        wrong.add(driver.name() + ": runs " + code);
      }
    }
  }

  /**
   * The gate looks for users tolerantly: below every encoding, whatever blanks are around. A name
   * with signs that no account has stands on no list, so nobody hides behind it.
   */
  private static List<String> decoded(Set<String> users) {
    return users.stream()
        .map(user -> DecodedView.percentDecoded(user).strip())
        .filter(user -> ACCOUNT.matcher(user).matches())
        .toList();
  }

  private static boolean isForeign(String value) {
    // No class has such a name, and no file is there.
    boolean usable = NAMES.matcher(value).matches() || value.contains("://");
    return usable
        && !OFF.contains(value.toLowerCase(Locale.ROOT))
        && (value.indexOf('.') >= 0 || value.equalsIgnoreCase("true"))
        && OWN.stream().noneMatch(value::startsWith);
  }

  private static List<CarefulKind> careful(GateReading gate, List<DriverReading> readings) {
    List<CarefulKind> kinds = new ArrayList<>();
    if (readings.isEmpty()) {
      return kinds;
    }
    if (readings.stream().allMatch(said -> said.tls().compareTo(gate.tls()) > 0)) {
      kinds.add(CarefulKind.LESS_TLS);
    }
    if (gate.hosts().isEmpty()
        && readings.stream().map(DriverReading::hosts).distinct().count() == 1) {
      kinds.add(CarefulKind.HOSTS_UNKNOWN);
    }
    boolean more =
        gate.hosts().stream()
            .anyMatch(host -> readings.stream().noneMatch(said -> said.hosts().contains(host)));
    if (more) {
      kinds.add(CarefulKind.MORE_HOSTS);
    }
    return kinds;
  }
}
