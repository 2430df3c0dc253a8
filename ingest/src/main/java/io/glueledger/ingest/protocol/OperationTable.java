/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol;

import io.glueledger.base.text.Nearest;
import io.glueledger.ingest.rights.GlueOperationNames;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkPojo;

/** The operations that one gate takes, by name. */
public final class OperationTable {

  private final Map<String, GateOperation> byName;

  private OperationTable(Map<String, GateOperation> byName) {
    this.byName = byName;
  }

  /**
   * The connection operations, and those that the operator lists.
   *
   * @param passthrough names of further operations of Glue
   * @throws IllegalArgumentException if a name is not one of Glue, or is one that the gate handles
   */
  public static OperationTable with(Collection<String> passthrough) {
    Map<String, GateOperation> operations = new LinkedHashMap<>();
    GlueOperationNames.HANDLED.forEach(name -> operations.put(name, operation(name)));
    for (String name : passthrough) {
      if (operations.put(name, operation(name)) != null) {
        throw new IllegalArgumentException(
            name + " is handled by the gate itself, or listed twice; remove it");
      }
    }
    return new OperationTable(Collections.unmodifiableMap(operations));
  }

  /** The operation of that name, if this gate takes it. */
  public Optional<GateOperation> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The names, the gate's own ones first. */
  public Set<String> names() {
    return byName.keySet();
  }

  private static GateOperation operation(String name) {
    Class<?> request =
        GlueOperationNames.requestType(name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        name
                            + " is not an operation of Glue"
                            + Nearest.hint(name, GlueOperationNames.all())));
    try {
      Method builder = request.getMethod("builder");
      return new GateOperation(name, () -> newBuilder(builder));
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException("a request class of the SDK has no builder", impossible);
    }
  }

  private static SdkPojo newBuilder(Method builder) {
    try {
      return (SdkPojo) builder.invoke(null);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("a request class of the SDK has no builder", impossible);
    }
  }
}
