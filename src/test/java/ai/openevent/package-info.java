/// Tests of the application as a whole: its rules, its papers, and the running server.
@NullMarked
package ai.openevent;

import org.jspecify.annotations.NullMarked;
