package vn.certproc.cli.internal.out.verify;

import java.util.List;
import vn.certproc.cli.internal.out.FaultList;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.pki.verification.Reason;

/**
 * Reasons, a line each.
 *
 * @param page gets them
 */
record ReasonText(Page page) {

  void print(int depth, List<Reason> reasons) {
    for (Reason reason : reasons) {
      page.line(
          depth,
          page.word("verify.weight", reason.weight())
              + ": "
              + FaultList.shown(page.in(reason.text()))
              + " ["
              + reason.code()
              + "]");
    }
  }
}
