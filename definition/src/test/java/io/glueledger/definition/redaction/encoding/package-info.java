/** Known secrets are found in every encoding. */
@NullMarked
package io.glueledger.definition.redaction.encoding;

import org.jspecify.annotations.NullMarked;
