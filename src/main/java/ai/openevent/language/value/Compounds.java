package ai.openevent.language.value;

/// Numbers that a language writes as one word of many parts, too many to list.
interface Compounds {

  /// The number a folded word stands for; -1 if none.
  int number(String word);

  /// The number of an ordinal; -1 if it is none.
  int ordinal(String word);

  /// For languages whose numbers are words of their own.
  Compounds NONE = new Compounds() {
    @Override
    public int number(String word) {
      return -1;
    }

    @Override
    public int ordinal(String word) {
      return -1;
    }
  };
}
