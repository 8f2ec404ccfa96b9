package ai.openevent.language.catalog;

import ai.openevent.booking.Billing;
import ai.openevent.booking.Contact;
import ai.openevent.language.Mention;
import ai.openevent.language.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a message names of the venue's catalogue and of the client's own data, in order of appearance.
///
/// @param kinds kinds of things that are wished or given up without saying which one
/// @param layout the seating that is wanted; the kind of event ("workshop" as an occasion) is none
/// @param billing the parts of an invoice address that were given; [Billing#UNKNOWN] when there are none
/// @param contact the parts of contact data that were given, the signature's included
/// @param details where each part of the two was read
/// @param injection whether the text, quotes and signature included, gives orders to the machine
/// @param injectionInNewText the same, counting the client's new text only (workflow.md 27.4)
/// @param injectionSpans the parts of the message that are such orders; no value inside them counts
public record CatalogMentions(
    List<Mention.RoomNamed> rooms,
    List<Mention.RoomUnknown> unknownRooms,
    List<Mention.ItemNamed> items,
    List<Mention.ItemUnknown> unknownItems,
    List<Mention.KindNamed> kinds,
    Mention.@Nullable Seated layout,
    Billing billing,
    Contact contact,
    List<Mention.Detailed> details,
    boolean injection,
    boolean injectionInNewText,
    List<Span> injectionSpans) {

  public CatalogMentions {
    rooms = List.copyOf(rooms);
    unknownRooms = List.copyOf(unknownRooms);
    items = List.copyOf(items);
    unknownItems = List.copyOf(unknownItems);
    kinds = List.copyOf(kinds);
    details = List.copyOf(details);
    injectionSpans = List.copyOf(injectionSpans);
  }
}
