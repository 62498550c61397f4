package vn.certproc.pki.verification;

import org.junit.jupiter.api.Test;

class DumpTest {
  @Test
  void dump() {
    Cases.all()
        .forEach(
            (n, s) -> {
              try {
                SignatureAnswer a = s.get().answer();
                System.err.println(
                    "DUMP| "
                        + n
                        + " | "
                        + a.verdict().code()
                        + " | "
                        + a.reasons().stream()
                            .map(r -> "`" + r.code() + "`")
                            .collect(java.util.stream.Collectors.joining(", "))
                        + " |");
                a.timeStamps()
                    .forEach(
                        t ->
                            System.err.println(
                                "      "
                                    + t.verdict()
                                    + t.reasons().stream()
                                        .map(r -> "`" + r.code() + "`")
                                        .collect(java.util.stream.Collectors.joining(", "))));
              } catch (RuntimeException e) {
                System.err.println("DUMP| " + n + " !! " + e);
                e.printStackTrace();
              }
            });
  }
}
