/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.rights;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.glue.GlueClient;

/** The names of all operations of Glue that the SDK knows, so that a misspelt one is noticed. */
public final class GlueOperationNames {

  private static final Set<String> ALL = namesOf(GlueClient.class);

  private GlueOperationNames() {}

  /** The names as Glue writes them, {@code CreateConnection} for one, in alphabetical order. */
  public static Set<String> all() {
    return ALL;
  }

  private static Set<String> namesOf(Class<?> client) {
    Set<String> names = new TreeSet<>();
    Arrays.stream(client.getMethods())
        .filter(GlueOperationNames::takesOneRequest)
        .map(Method::getName)
        .filter(name -> !name.endsWith("Paginator"))
        .map(name -> Character.toUpperCase(name.charAt(0)) + name.substring(1))
        .forEach(names::add);
    return Collections.unmodifiableSet(names);
  }

  private static boolean takesOneRequest(Method method) {
    return method.getParameterCount() == 1
        && method.getParameterTypes()[0].getSimpleName().endsWith("Request");
  }
}
