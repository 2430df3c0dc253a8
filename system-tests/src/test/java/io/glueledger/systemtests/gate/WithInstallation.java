/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import io.glueledger.testkit.Infrastructure;
import io.glueledger.testkit.broker.TestBroker;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A test class whose constructor takes an {@link Installation}, on the run's broker and registry.
 * All tests of the class share it, on connections of their own; it is closed after the last.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({Infrastructure.class, WithInstallation.Parameter.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public @interface WithInstallation {

  /** Makes the installation when it is first asked for. */
  final class Parameter implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Installation.class;
    }

    @Override
    public Installation resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getStore(Namespace.create(Parameter.class))
          .getOrComputeIfAbsent(
              Installation.class,
              absent ->
                  Installation.fresh(
                      Infrastructure.shared(context, TestBroker.class),
                      Infrastructure.shared(context, ApicurioRegistry.class)),
              Installation.class);
    }
  }
}
