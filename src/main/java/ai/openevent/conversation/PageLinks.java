package ai.openevent.conversation;

import ai.openevent.booking.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Adds to a reply where the client sees more.
@Component
class PageLinks {

  private final List<Pages> pages;

  /// @param pages none where nobody keeps any
  PageLinks(List<Pages> pages) {
    this.pages = List.copyOf(pages);
  }

  /// The outcomes of a reply with its pages before the question at the end.
  List<Outcome> in(Pages.Reply reply) {
    List<Outcome> outcomes = new ArrayList<>(reply.outcomes());
    boolean asks = !outcomes.isEmpty() && outcomes.getLast() instanceof Outcome.Ask;
    int end = asks ? outcomes.size() - 1 : outcomes.size();
    pages.forEach(keeper -> outcomes.addAll(end, keeper.keep(reply)));
    return outcomes;
  }
}
