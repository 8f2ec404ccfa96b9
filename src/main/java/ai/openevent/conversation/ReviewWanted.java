package ai.openevent.conversation;

import ai.openevent.tenancy.TenantId;
import java.util.UUID;

/// A message that no booking belongs to and that a person should look at. Published within the unit of work.
///
/// @param id names the task
/// @param reason for staff, for example `not_an_event_request`
public record ReviewWanted(TenantId tenant, UUID id, UUID thread, String clientEmail, String text, String reason) {}
