package vn.certproc.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import vn.certproc.forms.PdfForms;

/** One form from its document to the bytes of its file. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FormBenchmark {

  /** How many requests the form holds; one is a person's own form. */
  @Param({"1", "1000", "10000"})
  public int rows;

  private BenchForms forms = BenchForms.of(1);

  /** Makes the document, which is not measured. */
  @Setup
  public void prepare() {
    forms = BenchForms.of(rows);
  }

  /** Ours as it is sent: tagged PDF/A-3a and PDF/UA-1, the request inside. */
  @Benchmark
  public byte[] tagged() {
    return PdfForms.render(forms.document(), forms.options());
  }

  /** Ours for bulk printing: PDF/A-3b without tags, the request inside. */
  @Benchmark
  public byte[] untagged() {
    return PdfForms.render(forms.document(), forms.options().untagged());
  }

  /** The peer's plain PDF. */
  @Benchmark
  public byte[] openPdf() {
    return OpenPdfForm.render(forms.document());
  }
}
