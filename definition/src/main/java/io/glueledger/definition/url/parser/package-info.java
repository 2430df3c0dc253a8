/** The grammars of the dialects, each in one linear pass without backtracking. */
@NullMarked
package io.glueledger.definition.url.parser;

import org.jspecify.annotations.NullMarked;
