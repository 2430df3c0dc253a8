/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.deploy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a model of Kubernetes' API has read and does not know. */
final class UnknownMembers {
  private static final String MODELS = "io.fabric8.kubernetes.api.model";
  private final List<String> found = new ArrayList<>();

  private UnknownMembers() {}

  /** Every member, by its path, that is none of the API's. */
  static List<String> of(Object model) {
    UnknownMembers members = new UnknownMembers();
    members.look(model, model.getClass().getSimpleName());
    return members.found;
  }

  private void look(@Nullable Object value, String path) {
    if (value instanceof Collection<?> all) {
      all.forEach(each -> look(each, path + "[]"));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> look(each, path + "." + key));
    } else if (value != null && value.getClass().getName().startsWith(MODELS)) {
      for (Method method : value.getClass().getMethods()) {
        if (method.getName().equals("getAdditionalProperties")) {
          ((Map<?, ?>) got(value, method)).keySet().forEach(key -> found.add(path + "." + key));
        } else if (isGetter(method)) {
          look(got(value, method), path + "." + method.getName().substring(3));
        }
      }
    }
  }

  private static boolean isGetter(Method method) {
    return method.getName().startsWith("get") && method.getParameterCount() == 0;
  }

  private static Object got(Object value, Method method) {
    try {
      return method.invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(method + " cannot be called", e);
    }
  }
}
