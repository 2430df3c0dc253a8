/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.model;

import io.glueledger.base.tree.SourceText;
import io.glueledger.event.Effect;
import io.glueledger.event.Operation;
import io.glueledger.event.Severity;
import io.glueledger.policy.facts.ConnectionFamily;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One rule of a pack, before its expressions are compiled.
 *
 * @param id unique in its pack
 * @param title one line
 * @param severity unless a variant says otherwise
 * @param effect unless a variant says otherwise; if none is given, critical and high deny, medium
 *     and low warn
 * @param scope which changes it judges
 * @param each a CEL list of strings: the condition is tried for each, as {@code item}, and each
 *     match is a finding
 * @param condition CEL, bool: true is a finding
 * @param field template of the path of the offending member
 * @param message template that says why
 * @param fix template that says what to do
 * @param controls names of control groups of this or another file of the pack
 * @param variants the first whose condition holds changes severity, effect, message or fix of a
 *     finding
 * @param parameters what its users may set; expressions see them as {@code params.NAME}
 * @param mode whether it takes part
 * @param documentation what it tells people beyond its findings
 */
public record Policy(
    SourceText id,
    String title,
    Severity severity,
    Optional<Effect> effect,
    Scope scope,
    Optional<SourceText> each,
    SourceText condition,
    Optional<SourceText> field,
    SourceText message,
    SourceText fix,
    List<SourceText> controls,
    List<Variant> variants,
    List<PolicyParameter> parameters,
    PolicyMode mode,
    PolicyDocumentation documentation) {

  /** Refuses nulls and copies the lists. */
  public Policy {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(condition, "condition");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(fix, "fix");
    controls = List.copyOf(controls);
    variants = List.copyOf(variants);
    parameters = List.copyOf(parameters);
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(documentation, "documentation");
  }

  /** What it does with a match, unless a variant says otherwise, and its mode aside. */
  public Effect usualEffect() {
    return effect.orElse(effectOf(severity));
  }

  /** False if it is switched off. */
  public boolean isOn() {
    return mode.off().isEmpty();
  }

  /**
   * Which changes a policy judges. Types and families add up; with neither, every connection is
   * judged.
   *
   * @param types as Glue writes them
   * @param families kinds of types
   * @param operations never empty, never DELETE
   */
  public record Scope(
      Set<String> types, Set<ConnectionFamily> families, Set<Operation> operations) {
    /** What content rules can judge. */
    public static final Set<Operation> JUDGED =
        Set.copyOf(EnumSet.of(Operation.CREATE, Operation.UPDATE, Operation.TAG, Operation.UNTAG));

    /** Copies the sets; refuses deletes, which content rules never judge. */
    public Scope {
      types = Set.copyOf(types);
      families = Set.copyOf(families);
      operations = Set.copyOf(operations);
      if (operations.isEmpty() || !JUDGED.containsAll(operations)) {
        throw new IllegalArgumentException("operations must be some of " + new TreeSet<>(JUDGED));
      }
    }

    /** Whether a change of a connection of this type and family is judged. */
    public boolean covers(Operation operation, String type, ConnectionFamily family) {
      boolean any = types.isEmpty() && families.isEmpty();
      return operations.contains(operation)
          && (any || types.contains(type) || families.contains(family));
    }
  }

  /**
   * Another severity, effect, message or fix where a further condition holds.
   *
   * @param when CEL, bool
   */
  public record Variant(
      SourceText when,
      Severity severity,
      Optional<Effect> effect,
      Optional<SourceText> message,
      Optional<SourceText> fix) {}

  /** The effect of a severity where none is written. */
  public static Effect effectOf(Severity severity) {
    return severity == Severity.CRITICAL || severity == Severity.HIGH ? Effect.DENY : Effect.WARN;
  }
}
