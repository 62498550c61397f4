package vn.certproc.pki.unlock;

import java.util.List;
import java.util.Optional;
import vn.certproc.pki.internal.PemBlock;
import vn.certproc.pki.internal.PemScanner;
import vn.certproc.pki.internal.TextDecoder;

/** Takes the one block out of a text file (RFC 7468), as mail programs and editors leave it. */
final class Armour {

  private Armour() {}

  /** The content of the only block; empty where there is none, several, another or a broken one. */
  static Optional<byte[]> only(String label, byte[] file) {
    List<PemBlock> blocks = PemScanner.scan(TextDecoder.decode(file));
    if (blocks.size() != 1 || !blocks.get(0).closed() || !blocks.get(0).label().equals(label)) {
      return Optional.empty();
    }
    return blocks.get(0).content();
  }
}
