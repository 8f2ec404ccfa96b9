package ai.openevent.language.act;

import java.util.Arrays;
import java.util.Locale;

/// What a word or two of a sentence hint at: the groups of a language's `acts.yml`, where each is explained.
enum Cue {
  WH,
  AUX,
  ASKS,
  INTONED,
  INDIRECT,
  WHETHER,
  HYPOTHETICAL,
  TENTATIVE,
  CONDITION,
  BENIGN,
  POLITE,
  KINDLY,
  SELF,
  PROPOSAL,
  FREE,
  NEED,
  SECOND_EVENT,
  EVENT_KIND,
  CHOOSE,
  UNDECIDED,
  MOVE,
  CHANGE,
  OFF,
  EVENT_WORD,
  ROOM_CHANGE,
  ALTERNATIVELY,
  ROOM_WORD,
  PEOPLE,
  WE_ARE,
  HEADCOUNT,
  ADD,
  REMOVE,
  ACCEPT,
  APPROVE,
  CLEARED,
  YES,
  NO,
  NOT,
  BUT,
  JOINT,
  EITHER,
  FRONTED,
  BACK,
  FEATURE,
  DECLINE,
  TOO_DEAR,
  ELSEWHERE,
  BARGAIN,
  AT_PRICE,
  OFFERED_PRICE,
  GRATIS,
  PRICE,
  PAST,
  CANCEL,
  CALLED_OFF,
  KEEP,
  VISIT,
  VISIT_INFO,
  VISIT_AND_EVENT,
  MANAGER,
  OWN_ROLE,
  PAID,
  ARRIVED,
  PAID_OTHER,
  THANKS,
  GREETING,
  BILLING,
  CONTACT,
  NEEDS,
  ARRANGEMENT,
  NO_EXTRAS,
  WITHOUT_IT,
  TRY_SOURCING,
  INSIST,
  LARGER,
  ROOM_CHEAPEST,
  ROOM_SMALLEST,
  ROOM_LARGEST,
  ROOM_RECOMMENDED,
  SIGNAL,
  ADDRESSED;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// @throws IllegalStateException if a language file has a group that no rule knows
  static Cue ofKey(String key) {
    return Arrays.stream(values()).filter(cue -> cue.key().equals(key)).findFirst()
        .orElseThrow(() -> new IllegalStateException("No rule knows the cue " + key));
  }
}
