/** What values have to look like to be shown. */
@NullMarked
package io.glueledger.definition.grammar;

import org.jspecify.annotations.NullMarked;
