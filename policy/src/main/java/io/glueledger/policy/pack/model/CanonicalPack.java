/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.base.tree.SourceText;
import io.glueledger.event.Effect;
import io.glueledger.event.Enforcement;
import io.glueledger.policy.facts.ConnectionFamily;
import io.glueledger.policy.pack.model.Policy.Variant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes a pack in one fixed way: members in a fixed order, sets sorted, defaults spelt out where
 * they matter for the meaning, absent members left out.
 */
final class CanonicalPack {
  private static final JsonMapper JSON = new JsonMapper();

  private CanonicalPack() {}

  static String write(Pack pack) {
    ObjectNode root = JSON.createObjectNode();
    root.put("pack", pack.name());
    root.put("version", pack.version());
    if (!pack.home().equals(PackHome.UNKNOWN)) {
      ObjectNode home = root.putObject("home");
      home.put("account", pack.home().account());
      home.put("region", pack.home().region());
    }
    if (!pack.controls().isEmpty()) {
      ObjectNode groups = root.putObject("controls");
      pack.controls().forEach((group, members) -> putAll(groups.putArray(group), members));
    }
    ArrayNode policies = root.putArray("policies");
    pack.policies().forEach(policy -> write(policy, policies.addObject()));
    if (!pack.exemptions().isEmpty()) {
      ArrayNode exceptions = root.putArray("exceptions");
      pack.exemptions().forEach(exemption -> write(exemption, exceptions.addObject()));
    }
    try {
      return JSON.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts is always writable", e);
    }
  }

  private static void write(Policy policy, ObjectNode node) {
    node.put("id", policy.id().text());
    node.put("title", policy.title());
    node.put("severity", policy.severity().name());
    putEffect(node, policy.effect());
    putSorted(node, "types", policy.scope().types());
    putSorted(
        node, "families", policy.scope().families().stream().map(ConnectionFamily::label).toList());
    if (!policy.scope().operations().equals(Policy.Scope.JUDGED)) {
      putSorted(node, "operations", policy.scope().operations().stream().map(Enum::name).toList());
    }
    put(node, "each", policy.each());
    node.put("condition", policy.condition().text());
    put(node, "field", policy.field());
    node.put("message", policy.message().text());
    node.put("fix", policy.fix().text());
    if (!policy.controls().isEmpty()) {
      putAll(node.putArray("controls"), policy.controls().stream().map(SourceText::text).toList());
    }
    if (!policy.variants().isEmpty()) {
      ArrayNode variants = node.putArray("variants");
      policy.variants().forEach(variant -> write(variant, variants.addObject()));
    }
    if (!policy.parameters().isEmpty()) {
      ObjectNode parameters = node.putObject("parameters");
      policy
          .parameters()
          .forEach(parameter -> write(parameter, parameters.putObject(parameter.name().text())));
    }
    if (policy.mode().enforcement() == Enforcement.AUDIT) {
      node.put("mode", "audit");
    }
    policy.mode().off().ifPresent(reason -> node.put("off", reason));
    policy.mode().tracked().ifPresent(tracked -> node.put("track", tracked));
  }

  private static void write(PolicyParameter parameter, ObjectNode node) {
    node.put("type", parameter.type().label());
    node.set("default", JSON.valueToTree(parameter.value()));
  }

  private static void write(PolicyExemption exemption, ObjectNode node) {
    node.put("id", exemption.id().text());
    putSorted(node, "policies", exemption.policies().stream().map(SourceText::text).toList());
    node.put("connection", exemption.connection());
    exemption.catalog().ifPresent(catalog -> node.put("catalog", catalog));
    node.put("reason", exemption.reason());
    node.put("owner", exemption.owner());
    node.put("expires", exemption.expires().toString());
  }

  private static void write(Variant variant, ObjectNode node) {
    node.put("when", variant.when().text());
    node.put("severity", variant.severity().name());
    putEffect(node, variant.effect());
    put(node, "message", variant.message());
    put(node, "fix", variant.fix());
  }

  private static void putEffect(ObjectNode node, Optional<Effect> effect) {
    effect.ifPresent(given -> node.put("effect", given.name().toLowerCase(Locale.ROOT)));
  }

  private static void put(ObjectNode node, String name, Optional<SourceText> text) {
    text.ifPresent(present -> node.put(name, present.text()));
  }

  private static void putSorted(ObjectNode node, String name, Collection<String> texts) {
    if (!texts.isEmpty()) {
      putAll(node.putArray(name), texts.stream().sorted().toList());
    }
  }

  private static void putAll(ArrayNode array, Collection<String> texts) {
    texts.forEach(array::add);
  }
}
