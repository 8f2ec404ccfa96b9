/// Who is calling and how much they may send: a filter chain in front of every controller, and the team of a request.
@NullMarked
@ApplicationModule(displayName = "Access", allowedDependencies = {"storage"})
package ai.openevent.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
