/** Requests to try things with. */
@NullMarked
package io.glueledger.definition.samples;

import org.jspecify.annotations.NullMarked;
