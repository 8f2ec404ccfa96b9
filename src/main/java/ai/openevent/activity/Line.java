package ai.openevent.activity;

/// An entry before it has its time.
record Line(Title title, String detail) {

  static Line of(Title title) {
    return new Line(title, "");
  }

  static Line of(Title title, String detail) {
    return new Line(title, detail);
  }
}
