/** Equal requests have equal bytes, different ones different bytes. */
@NullMarked
package io.glueledger.definition.canonical;

import org.jspecify.annotations.NullMarked;
