/// What a message names of the house and of the client: rooms, products, layouts, billing addresses, contact data.
@NullMarked
package ai.openevent.language.catalog;

import org.jspecify.annotations.NullMarked;
