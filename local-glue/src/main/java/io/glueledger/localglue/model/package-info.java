/** The shapes of the connection API, as its service model has them. */
@NullMarked
package io.glueledger.localglue.model;

import org.jspecify.annotations.NullMarked;
