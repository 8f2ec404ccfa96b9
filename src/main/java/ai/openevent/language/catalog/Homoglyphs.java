package ai.openevent.language.catalog;

/// Letters of other alphabets that look like Latin ones.
final class Homoglyphs {

  private static final String FOREIGN = "авеіјкмнорѕстухһԁԛԝьոսցАВЕІЈКМНОРЅСТУХΑΒΕΖΗΙΚΜΝΟΡΤΥΧαεικνορτυχɡɩı";
  private static final String LATIN = "abeijkmhopsctyxhdqwbnugABEIJKMHOPSCTYXABEZHIKMNOPTYXaeikvoptuxgii";

  private Homoglyphs() {}

  static char latin(char c) {
    int at = c < 128 ? -1 : FOREIGN.indexOf(c);
    return at < 0 ? c : LATIN.charAt(at);
  }
}
