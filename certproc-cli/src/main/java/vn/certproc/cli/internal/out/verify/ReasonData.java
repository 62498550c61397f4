package vn.certproc.cli.internal.out.verify;

import java.util.List;
import vn.certproc.cli.internal.out.DataWriter;
import vn.certproc.pki.verification.Reason;

/**
 * Reasons, each with its weight and sentence.
 *
 * @param data gets them
 */
record ReasonData(DataWriter data) {

  void write(String name, List<Reason> reasons) {
    data.list(name, "reason");
    for (Reason reason : reasons) {
      data.object();
      data.field("code", reason.code());
      data.field("weight", reason.weight());
      data.text(reason.text());
      data.list("arguments", "argument");
      reason
          .arguments()
          .forEach(
              (key, value) -> {
                data.object();
                data.field("name", key);
                data.field("value", value);
                data.end();
              });
      data.end();
      data.end();
    }
    data.end();
  }
}
