package ai.openevent.wire.http;

import java.util.List;

/// A request that doesn't have the shape it must have; answered with 422.
public final class Invalid extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Complaint> complaints;

  public Invalid(List<Complaint> complaints) {
    super(complaints.toString(), null, false, false);
    this.complaints = List.copyOf(complaints);
  }

  public Invalid(Complaint complaint) {
    this(List.of(complaint));
  }

  List<Complaint> complaints() {
    return complaints;
  }
}
