/** The URLs of every dialect. */
@NullMarked
package io.glueledger.definition.url.parser;

import org.jspecify.annotations.NullMarked;
