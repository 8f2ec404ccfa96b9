package ai.openevent.wire.trace;

/// What an entry of a trace is (contract, section 20). Kinds that the contract knows and that are missing here tell of things
/// the journal doesn't have: reads, and prompts of a language model.
enum Kind {
  STEP_ENTER(Lane.STEP),
  STEP_EXIT(Lane.STEP),
  STATE_SNAPSHOT(Lane.STEP),
  GATE_PASS(Lane.GATE),
  GATE_FAIL(Lane.GATE),
  DB_WRITE(Lane.DB),
  ENTITY_CAPTURE(Lane.ENTITY),
  ENTITY_SUPERSEDED(Lane.ENTITY),
  DETOUR(Lane.DETOUR),
  QA_ENTER(Lane.QA),
  QA_EXIT(Lane.QA),
  GENERAL_QA(Lane.QA),
  DRAFT_SEND(Lane.DRAFT);

  /// By which a trace is narrowed.
  enum Lane {
    STEP("step"),
    GATE("gate"),
    DB("db"),
    ENTITY("entity"),
    DETOUR("detour"),
    QA("qa"),
    DRAFT("draft");

    private final String key;

    Lane(String key) {
      this.key = key;
    }

    /// The name on the wire.
    String key() {
      return key;
    }
  }

  private final Lane lane;

  Kind(Lane lane) {
    this.lane = lane;
  }

  Lane lane() {
    return lane;
  }
}
