/// Whose data this is and who is asking. The smallest module, shared by all others: start with [TenantId].
@NullMarked
@ApplicationModule(displayName = "Tenancy", allowedDependencies = {})
package ai.openevent.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
