package ai.openevent.tenancy;

/// Who asks for something. Clients may only talk; what a manager may decide, a client's message can't even express.
public sealed interface Caller {

  /// The person who wants an event, known by the lower-case e-mail address.
  record Client(String email) implements Caller {}

  /// A member of the venue's staff.
  record Manager(String id) implements Caller {}

  /// The application itself.
  record Clockwork() implements Caller {}
}
