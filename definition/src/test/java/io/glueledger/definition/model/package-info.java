/** Every member of Glue's model has its place in a definition. */
@NullMarked
package io.glueledger.definition.model;

import org.jspecify.annotations.NullMarked;
