/** What can be known without seeing. */
@NullMarked
package io.glueledger.definition.comparison;

import org.jspecify.annotations.NullMarked;
