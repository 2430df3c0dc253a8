/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.server;

import io.glueledger.schemas.topics.TopicNames;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;

/** How many records stand on the log that the consumers have not passed on yet. */
final class RecordsLag {

  private static final String METRIC = "records-lag";

  private RecordsLag() {}

  /** Over all partitions that this instance owns. */
  static double records(KafkaStreams streams) {
    return streams.metrics().values().stream()
        .filter(metric -> isLag(metric.metricName()))
        .mapToDouble(RecordsLag::value)
        .filter(lag -> !Double.isNaN(lag))
        .sum();
  }

  /** The partitions of the log of which something has been fetched knowledge of, not folded. */
  static Set<Integer> behind(KafkaStreams streams) {
    return streams.metrics().values().stream()
        .filter(metric -> isLag(metric.metricName()) && value(metric) > 0)
        .map(metric -> Integer.valueOf(metric.metricName().tags().get("partition")))
        .collect(Collectors.toSet());
  }

  private static boolean isLag(MetricName name) {
    return name.name().equals(METRIC)
        && TopicNames.CONNECTION_EVENTS.equals(name.tags().get("topic"));
  }

  private static double value(Metric metric) {
    return metric.metricValue() instanceof Number number ? number.doubleValue() : 0;
  }
}
