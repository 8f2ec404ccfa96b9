@NullMarked
package ai.openevent.mail;

import org.jspecify.annotations.NullMarked;
