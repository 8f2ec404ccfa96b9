@NullMarked
package ai.openevent.activity;

import org.jspecify.annotations.NullMarked;
