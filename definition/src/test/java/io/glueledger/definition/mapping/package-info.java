/** Every member of Glue's model has its place in a definition. */
@NullMarked
package io.glueledger.definition.mapping;

import org.jspecify.annotations.NullMarked;
