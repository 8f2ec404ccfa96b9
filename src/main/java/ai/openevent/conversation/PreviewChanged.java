package ai.openevent.conversation;

import ai.openevent.booking.ApprovalId;
import ai.openevent.booking.BookingId;

/// What the client will read when an open approval is given is another text now. Published within the unit of work.
public record PreviewChanged(BookingId booking, ApprovalId approval) {}
