package ai.openevent.wire;

import java.util.Arrays;
import java.util.HexFormat;

/// Kinds of files that no chat takes, whatever they call themselves: how they begin. Anything else is what its sender says.
enum ForeignFile {
  ARCHIVE("504b0304"),
  RAR_ARCHIVE("526172211a07"),
  SEVEN_ZIP_ARCHIVE("377abcaf271c"),
  COMPRESSED("1f8b08"),
  WINDOWS_PROGRAM("4d5a9000"),
  LINUX_PROGRAM("7f454c46"),
  MAC_PROGRAM("cffaedfe"),
  JAVA_CLASS("cafebabe"),
  OFFICE_DOCUMENT("d0cf11e0a1b11ae1");

  /// As many bytes as the longest beginning has.
  static final int LONGEST = 8;

  private final byte[] beginning;

  ForeignFile(String hex) {
    this.beginning = HexFormat.of().parseHex(hex);
  }

  static boolean isOne(byte[] head) {
    return Arrays.stream(values()).anyMatch(kind -> kind.begins(head));
  }

  private boolean begins(byte[] head) {
    return head.length >= beginning.length && Arrays.equals(head, 0, beginning.length, beginning, 0, beginning.length);
  }
}
