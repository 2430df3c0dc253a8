/** What each value of a request shows by itself: the allowlist, applied. */
@NullMarked
package io.glueledger.definition.redaction.exposure;

import org.jspecify.annotations.NullMarked;
