/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Makes the topics and says whether they are right. An existing topic is never altered: a wrong one
 * is for its owner to judge, and the number of partitions of the log can't be changed at all.
 */
public final class TopicAdmin {

  /** More than the admin client's own limit of a call, so that its clearer error comes first. */
  private static final long ANSWER_SECONDS = 90;

  private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(30);

  private TopicAdmin() {}

  /**
   * Makes the topics that are missing, and checks the others. Returns when a broker has heard of
   * all. Doing it again is harmless.
   *
   * @throws KafkaUnavailableException if Kafka did not do or did not answer it; part of it may be
   *     done
   */
  public static TopicsReport create(Admin admin, TopicsConfig config) {
    List<TopicPlan> plans = TopicPlan.of(config);
    CreateTopicsResult creations =
        admin.createTopics(plans.stream().map(TopicPlan::newTopic).toList());
    List<String> created = new ArrayList<>();
    List<TopicPlan> existing = new ArrayList<>();
    for (TopicPlan plan : plans) {
      if (answer(creations.topicId(plan.name()), "create", plan.name(), TopicExistsException.class)
          .isPresent()) {
        created.add(plan.name());
      } else {
        existing.add(plan);
      }
    }
    awaitVisible(admin, plans);
    return new TopicsReport(
        created, existing.stream().map(TopicPlan::name).toList(), mismatches(admin, existing));
  }

  /**
   * Everything that is wrong with the topics, in the order of {@link TopicNames#ALL}; empty if all
   * is well.
   *
   * @throws KafkaUnavailableException if Kafka did not answer
   */
  public static List<TopicMismatch> check(Admin admin, TopicsConfig config) {
    return mismatches(admin, TopicPlan.of(config));
  }

  /** A topic is there when the controller says so; brokers hear of it a little later. */
  private static void awaitVisible(Admin admin, List<TopicPlan> plans) {
    long start = System.nanoTime();
    while (describe(admin, plans).size() < plans.size()) {
      if (System.nanoTime() - start > VISIBLE_WITHIN.toNanos()) {
        throw new KafkaUnavailableException("the brokers did not hear of the new topics in time");
      }
      try {
        TimeUnit.MILLISECONDS.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new KafkaUnavailableException("waiting for the new topics was interrupted");
      }
    }
  }

  private static List<TopicMismatch> mismatches(Admin admin, List<TopicPlan> plans) {
    List<TopicMismatch> found = new ArrayList<>();
    Map<String, TopicDescription> descriptions = describe(admin, plans);
    Map<String, Config> configs = configs(admin, descriptions.keySet());
    for (TopicPlan plan : plans) {
      TopicDescription description = descriptions.get(plan.name());
      Config settings = configs.get(plan.name());
      if (description == null || settings == null) {
        found.add(
            new TopicMismatch(
                plan.name(), "topic", "there: run glue-ledger topics create", "missing"));
      } else {
        compareShape(plan, description, found);
        compareSettings(plan, settings, found);
      }
    }
    return List.copyOf(found);
  }

  private static void compareShape(
      TopicPlan plan, TopicDescription actual, List<TopicMismatch> found) {
    int partitions = actual.partitions().size();
    if (partitions != plan.partitions()) {
      found.add(
          new TopicMismatch(plan.name(), "partitions", "" + plan.partitions(), "" + partitions));
    }
    int copies = actual.partitions().stream().mapToInt(p -> p.replicas().size()).min().orElse(0);
    if (copies < plan.replicationFactor()) {
      String expected = "at least " + plan.replicationFactor();
      found.add(new TopicMismatch(plan.name(), "replication.factor", expected, "" + copies));
    }
  }

  private static void compareSettings(TopicPlan plan, Config actual, List<TopicMismatch> found) {
    for (TopicSetting setting : plan.settings()) {
      ConfigEntry entry = actual.get(setting.key());
      String value = entry == null || entry.value() == null ? "not set" : entry.value();
      if (!setting.accepts(value)) {
        found.add(new TopicMismatch(plan.name(), setting.key(), setting.expectation(), value));
      }
    }
  }

  private static Map<String, TopicDescription> describe(Admin admin, List<TopicPlan> plans) {
    Map<String, TopicDescription> found = new LinkedHashMap<>();
    admin
        .describeTopics(plans.stream().map(TopicPlan::name).toList())
        .topicNameValues()
        .forEach(
            (name, answer) ->
                answer(answer, "describe", name, UnknownTopicOrPartitionException.class)
                    .ifPresent(description -> found.put(name, description)));
    return found;
  }

  private static Map<String, Config> configs(Admin admin, Collection<String> topics) {
    List<ConfigResource> resources =
        topics.stream().map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList();
    Map<String, Config> found = new LinkedHashMap<>();
    admin
        .describeConfigs(resources)
        .values()
        .forEach(
            (resource, answer) ->
                answer(
                        answer,
                        "read the settings of",
                        resource.name(),
                        UnknownTopicOrPartitionException.class)
                    .ifPresent(config -> found.put(resource.name(), config)));
    return found;
  }

  /** The answer; empty if it is the expected error. */
  private static <T> Optional<T> answer(
      KafkaFuture<T> future, String what, String topic, Class<? extends Throwable> expected) {
    try {
      return Optional.of(future.get(ANSWER_SECONDS, TimeUnit.SECONDS));
    } catch (ExecutionException e) {
      if (expected.isInstance(e.getCause())) {
        return Optional.empty();
      }
      throw new KafkaUnavailableException(sentence(what, topic, e), e);
    } catch (TimeoutException e) {
      throw new KafkaUnavailableException(sentence(what, topic, e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaUnavailableException(sentence(what, topic, e), e);
    }
  }

  private static String sentence(String what, String topic, Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return "Kafka did not %s topic %s: %s".formatted(what, topic, cause);
  }
}
