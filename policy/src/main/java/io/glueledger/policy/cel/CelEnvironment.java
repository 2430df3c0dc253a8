/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.validator.CelValidator;
import dev.cel.validator.CelValidatorFactory;
import dev.cel.validator.validators.RegexLiteralValidator;
import dev.cel.validator.validators.TimestampLiteralValidator;
import io.glueledger.policy.pack.model.PolicyParameter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * CEL as policies have it: every name typed, the optional and string libraries, and bounds that end
 * what would run away. Immutable and thread-safe. The first one in a process is slow to build, most
 * of it loading classes: {@link #start} it early. RATIONALE.md has the numbers.
 */
public final class CelEnvironment {
  /** Iterations of all comprehensions of one evaluation together. */
  static final int MAX_ITERATIONS = 10_000;

  /** Instructions of one compiled regular expression. */
  static final int MAX_REGEX_PROGRAM = 1_000;

  /** Characters of one expression. */
  static final int MAX_EXPRESSION = 4_000;

  private static final int MAX_DEPTH = 50;
  private static final CelOptions OPTIONS =
      CelOptions.current()
          .comprehensionMaxIterations(MAX_ITERATIONS)
          .maxRegexProgramSize(MAX_REGEX_PROGRAM)
          .maxExpressionCodePointSize(MAX_EXPRESSION)
          .maxParseRecursionDepth(MAX_DEPTH)
          .build();

  private final CelRuntime runtime;
  private final Scope plain;
  private final Scope withItem;

  private CelEnvironment() {
    runtime =
        CelRuntimeFactory.legacyCelRuntimeBuilder()
            .setOptions(OPTIONS)
            .addLibraries(CelExtensions.optional(), CelExtensions.strings())
            .addFunctionBindings(PolicyFunctions.bindings())
            .build();
    plain = new Scope(false, List.of());
    withItem = new Scope(true, List.of());
  }

  /**
   * The names that the expressions of one policy can use.
   *
   * @param item whether they can use the item of {@code each}
   * @param parameters of the policy
   */
  Scope scope(boolean item, List<PolicyParameter> parameters) {
    return parameters.isEmpty() ? item ? withItem : plain : new Scope(item, parameters);
  }

  /** Checks expressions. */
  final class Scope {
    private final Set<String> names = new TreeSet<>(ExpressionNames.all().keySet());
    private final CelCompiler compiler;
    private final CelValidator literals;

    private Scope(boolean item, List<PolicyParameter> parameters) {
      CelCompilerBuilder builder = compiler();
      if (item) {
        builder.addVar(ExpressionNames.ITEM, SimpleType.STRING);
        names.add(ExpressionNames.ITEM);
      }
      for (PolicyParameter parameter : parameters) {
        String name = ExpressionNames.PARAMETERS + parameter.name().text();
        builder.addVar(name, parameter.type().cel());
        names.add(name);
      }
      compiler = builder.build();
      literals =
          CelValidatorFactory.standardCelValidatorBuilder(compiler, runtime)
              .addAstValidators(RegexLiteralValidator.INSTANCE, TimestampLiteralValidator.INSTANCE)
              .build();
    }

    /** Parses, type-checks, and looks at the literals of regular expressions and times. */
    CelValidationResult check(String expression) throws CelValidationException {
      CelValidationResult checked = compiler.compile(expression);
      return checked.hasError() ? checked : literals.validate(checked.getAst());
    }

    /** Every name that there is, for hints. */
    Set<String> names() {
      return names;
    }
  }

  private static CelCompilerBuilder compiler() {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addLibraries(CelExtensions.optional(), CelExtensions.strings())
            .addFunctionDeclarations(PolicyFunctions.declarations());
    ExpressionNames.all().forEach((name, source) -> builder.addVar(name, source.type()));
    return builder;
  }

  /**
   * Builds the environment if that has not been done: call it from a thread of its own while a
   * process starts.
   */
  public static void start() {
    get();
  }

  static CelEnvironment get() {
    return Holder.ENVIRONMENT;
  }

  CelRuntime.Program program(CelAbstractSyntaxTree checked) throws CelEvaluationException {
    return runtime.createProgram(checked);
  }

  /** Whether a type leaves nothing to find out at run time. */
  static boolean isPrecise(CelType type) {
    return !type.equals(SimpleType.DYN)
        && type.parameters().stream().allMatch(CelEnvironment::isPrecise);
  }

  private static final class Holder {
    static final CelEnvironment ENVIRONMENT = new CelEnvironment();
  }
}
