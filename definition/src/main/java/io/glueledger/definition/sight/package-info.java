/** What each value of a request shows by itself: the allowlist, applied. */
@NullMarked
package io.glueledger.definition.sight;

import org.jspecify.annotations.NullMarked;
