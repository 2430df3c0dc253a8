/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.testkit;

import io.glueledger.testkit.broker.TestBroker;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link TestBroker} and an {@link ApicurioRegistry}. Each is started when it is
 * first asked for, and all test classes of a JVM share it: a test clears what it needs empty, and
 * starts again what it stops.
 */
public final class Infrastructure implements ParameterResolver {

  private static final Namespace SHARED = Namespace.create(Infrastructure.class);

  private static final Map<Class<?>, Supplier<AutoCloseable>> PARTS =
      Map.of(
          TestBroker.class, TestBroker::start, ApicurioRegistry.class, ApicurioRegistry::startNew);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return PARTS.containsKey(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return shared(context, parameter.getParameter().getType());
  }

  /** The JVM's {@link TestBroker} or {@link ApicurioRegistry}, for other extensions. */
  public static <P> P shared(ExtensionContext context, Class<P> type) {
    Supplier<AutoCloseable> start = java.util.Objects.requireNonNull(PARTS.get(type));
    // The root's store would not do: a JVM that is given its test classes one by one has a root for
    // each of them.
    return context
        .getStore(StoreScope.LAUNCHER_SESSION, SHARED)
        .getOrComputeIfAbsent(type, absent -> type.cast(start.get()), type);
  }
}
