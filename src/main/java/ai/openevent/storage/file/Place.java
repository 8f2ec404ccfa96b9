package ai.openevent.storage.file;

/// Where a line is in a journal.
///
/// @param segment the number of the file, from 1
/// @param length in bytes, without the line's end
record Place(int segment, long offset, int length) {

  private static final int OFFSET_BITS = 40;

  long pack() {
    return (long) segment << OFFSET_BITS | offset;
  }

  static Place unpack(long packed, int length) {
    return new Place((int) (packed >>> OFFSET_BITS), packed & (1L << OFFSET_BITS) - 1, length);
  }
}
