package vn.certproc.forms.internal.sheet;

import java.io.IOException;

/** A package of the library as other programs write it. */
public final class Repacked {

  private Repacked() {}

  /** The same parts in the short form of a zip file. */
  public static byte[] of(byte[] xlsx) throws IOException {
    return FixedZip.of(xlsx);
  }
}
