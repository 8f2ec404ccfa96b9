package ai.openevent.language.reply;

import ai.openevent.venue.OneLine;

/// How a text is written down: what makes it strong, and how somebody's words are kept from being more than words.
enum Markup {

  /// For everything that front ends and mails show.
  MARKDOWN {
    @Override
    String strong(String text) {
      return "**" + text + "**";
    }

    @Override
    String words(String foreign) {
      return Echo.of(foreign);
    }
  },

  /// For paper, which shows every sign as it is.
  PLAIN {
    @Override
    String strong(String text) {
      return text;
    }

    @Override
    String words(String foreign) {
      return OneLine.of(foreign);
    }
  };

  abstract String strong(String text);

  /// @param foreign words that are not the house's own: a client's, a colleague's, or a name that somebody set
  abstract String words(String foreign);
}
