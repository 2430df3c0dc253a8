/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a component that is a record of keys itself, where that record is used in several places. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ConfigSection {

  /** What the record's keys begin with, dot included: {@code ingest.listen.} */
  String prefix() default "";

  /**
   * Values for the record's components, as {@code port=8090}: the default of a key, or the value of
   * a component that is no key.
   */
  String[] given() default {};
}
