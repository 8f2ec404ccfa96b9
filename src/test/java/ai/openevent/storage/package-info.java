/// The contract that every store keeps, and fixtures for it.
@NullMarked
package ai.openevent.storage;

import org.jspecify.annotations.NullMarked;
