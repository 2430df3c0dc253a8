/** URLs of databases and services, taken apart into pieces of which each is shown or not. */
@NullMarked
package io.glueledger.definition.url;

import org.jspecify.annotations.NullMarked;
