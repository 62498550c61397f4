package vn.certproc.checks.signatures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What DSS answers to a file.
 *
 * @param signatures what it found, in its order
 * @param failed what it threw, where it could not answer
 */
record DssAnswer(List<DssSignature> signatures, Optional<String> failed) {

  static DssAnswer read(List<String> lines) {
    List<DssSignature> signatures = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("signature\t")) {
        starts.add(i);
      }
    }
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
      signatures.add(DssSignature.read(lines.subList(starts.get(i), end)));
    }
    return new DssAnswer(
        List.copyOf(signatures),
        lines.stream().filter(line -> line.startsWith("failed\t")).findFirst());
  }
}
