/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.engine;

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

  private final CelCompiler plain;
  private final CelCompiler withItem;
  private final CelRuntime runtime;
  private final CelValidator literals;
  private final CelValidator literalsWithItem;

  private CelEnvironment() {
    plain = compiler().build();
    withItem = compiler().addVar(Names.ITEM, SimpleType.STRING).build();
    runtime =
        CelRuntimeFactory.legacyCelRuntimeBuilder()
            .setOptions(OPTIONS)
            .addLibraries(CelExtensions.optional(), CelExtensions.strings())
            .build();
    literals = literals(plain);
    literalsWithItem = literals(withItem);
  }

  private CelValidator literals(CelCompiler compiler) {
    return CelValidatorFactory.standardCelValidatorBuilder(compiler, runtime)
        .addAstValidators(RegexLiteralValidator.INSTANCE, TimestampLiteralValidator.INSTANCE)
        .build();
  }

  private static CelCompilerBuilder compiler() {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addLibraries(CelExtensions.optional(), CelExtensions.strings());
    Names.all().forEach((name, source) -> builder.addVar(name, source.type()));
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

  /** Parses, type-checks, and looks at the literals of regular expressions and times. */
  CelValidationResult check(String expression, boolean item) throws CelValidationException {
    CelValidationResult checked = (item ? withItem : plain).compile(expression);
    return checked.hasError()
        ? checked
        : (item ? literalsWithItem : literals).validate(checked.getAst());
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
