package vn.certproc.pkcs11;

import java.util.List;

/**
 * What an installation did. Immutable and thread-safe.
 *
 * @param plan what there was to do
 * @param wrote whether the certificate was written now; false where it was there already
 * @param removed the earlier certificates that were removed
 */
public record InstallReport(InstallPlan plan, boolean wrote, List<TokenCertificate> removed) {

  /** Copies the list. */
  public InstallReport {
    removed = List.copyOf(removed);
  }
}
