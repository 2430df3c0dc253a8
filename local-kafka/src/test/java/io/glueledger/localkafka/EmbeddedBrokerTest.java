/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localkafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

  private static final String TOPIC = "kept";

  @Test
  void recordsAreThereAfterARestartOnTheSamePort(@TempDir Path directory) throws Exception {
    // Given
    int port;
    try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerConfig.in(directory))) {
      port = broker.port();
      produce(broker, "before");
    }

    // When
    try (EmbeddedBroker again = EmbeddedBroker.start(new BrokerConfig(directory, port, Map.of()))) {

      // Then
      assertThat(again.port()).isEqualTo(port);
      assertThat(read(again)).containsExactly("before");
    }
  }

  @Test
  void settingsOfTheCallerWin(@TempDir Path directory) throws Exception {
    // Given
    BrokerConfig config =
        new BrokerConfig(directory, 0, Map.of("log.flush.interval.messages", "1"));

    // When
    try (EmbeddedBroker broker = EmbeddedBroker.start(config);
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      ConfigResource resource = new ConfigResource(ConfigResource.Type.BROKER, "1");

      // Then
      assertThat(admin.describeConfigs(List.of(resource)).all().get().values())
          .singleElement()
          .extracting(settings -> settings.get("log.flush.interval.messages").value())
          .isEqualTo("1");
    }
  }

  @Test
  void aTakenPortIsSaid(@TempDir Path directory) throws Exception {
    // Given
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      BrokerConfig config = new BrokerConfig(directory, taken.getLocalPort(), Map.of());

      // When
      var starting = assertThatThrownBy(() -> EmbeddedBroker.start(config));

      // Then
      starting
          .isInstanceOf(BrokerStartException.class)
          .hasMessageContaining("did not start on port " + taken.getLocalPort());
    }
  }

  private static void produce(EmbeddedBroker broker, String value) throws Exception {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
    try (Admin admin = Admin.create(settings);
        KafkaProducer<String, String> producer =
            new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      admin
          .createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.empty())))
          .all()
          .get();
      producer.send(new ProducerRecord<>(TOPIC, value)).get();
    }
  }

  private static List<String> read(EmbeddedBroker broker) {
    TopicPartition partition = new TopicPartition(TOPIC, 0);
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers(), "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(partition));
      return consumer.poll(Duration.ofSeconds(20)).records(partition).stream()
          .map(ConsumerRecord::value)
          .toList();
    }
  }
}
