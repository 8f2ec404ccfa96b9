/// The application as a whole: its start, its clock and its settings. The business is in the packages below.
@NullMarked
package ai.openevent;

import org.jspecify.annotations.NullMarked;
