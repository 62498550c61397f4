package vn.certproc.checks.dss;

import java.io.PrintStream;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** The lines that answer an order: a name, a tab, a value; {@code end} closes it. */
record Answer(PrintStream out) {

  /** Writes one line; nothing for a value that DSS does not give. */
  void line(String name, @Nullable Object value) {
    if (value != null) {
      Object text = value instanceof Date date ? date.toInstant() : value;
      out.print(name + "\t" + text.toString().replaceAll("\\s+", " ") + "\n");
    }
  }

  /** Ends the answer. */
  void end() {
    out.print("end\n");
    out.flush();
  }
}
