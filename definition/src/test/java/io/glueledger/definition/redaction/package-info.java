/** Nothing gets over the wall that must not, and what may does. */
@NullMarked
package io.glueledger.definition.redaction;

import org.jspecify.annotations.NullMarked;
