@NullMarked
package ai.openevent.language.catalog;

import org.jspecify.annotations.NullMarked;
