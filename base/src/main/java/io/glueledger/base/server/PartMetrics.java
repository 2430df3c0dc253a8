/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.server;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Optional;

/** What every part shows of itself: its release, its JVM and its process. */
public final class PartMetrics {
  private static final List<MeterBinder> PROCESS =
      List.of(
          new JvmMemoryMetrics(),
          new JvmThreadMetrics(),
          new ProcessorMetrics(),
          new FileDescriptorMetrics(),
          new UptimeMetrics());

  private PartMetrics() {}

  /**
   * A registry that has these already.
   *
   * @param part its name on the command line
   * @param filters what is not to be shown; a registry that has meters takes none without a warning
   */
  public static PrometheusMeterRegistry registry(String part, MeterFilter... filters) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    List.of(filters).forEach(registry.config()::meterFilter);
    PROCESS.forEach(binder -> binder.bindTo(registry));
    Gauge.builder("glue.ledger.build.info", () -> 1)
        .description("The release that runs; always 1")
        .tag("part", part)
        .tag("version", version())
        .tag("java", Runtime.version().toString())
        .register(registry);
    return registry;
  }

  /** From the archive's manifest; what runs from classes has none. */
  private static String version() {
    return Optional.ofNullable(PartMetrics.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
