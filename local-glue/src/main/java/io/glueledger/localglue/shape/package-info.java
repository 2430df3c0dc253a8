/** Types and constraints of requests, and how a broken one is told. */
@NullMarked
package io.glueledger.localglue.shape;

import org.jspecify.annotations.NullMarked;
