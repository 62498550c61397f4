package vn.certproc.forms;

import java.util.List;

/**
 * How a form in a file compares with its data. Immutable and thread-safe.
 *
 * @param differences what was edited, pages in order; empty where every visible part is as the data
 *     says
 * @param signatures the signature fields that were added, which is no edit
 * @param identical whether the file is byte for byte the one that the data gives
 */
public record FormComparison(
    List<FormDifference> differences, List<FormSignatureField> signatures, boolean identical) {

  /** Copies the lists. */
  public FormComparison {
    differences = List.copyOf(differences);
    signatures = List.copyOf(signatures);
  }

  /** Whether nothing was edited. */
  public boolean equal() {
    return differences.isEmpty();
  }
}
