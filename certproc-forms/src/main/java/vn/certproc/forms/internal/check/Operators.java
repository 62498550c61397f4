package vn.certproc.forms.internal.check;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;

/**
 * Operators that the library would answer by unpacking images or by looking for fonts in the
 * system.
 */
final class Operators {

  private Operators() {}

  private static COSBase resource(Recorder recorder, COSName kind, COSBase name) {
    COSDictionary resources = recorder.getResources().getCOSObject();
    return resources.getDictionaryObject(kind) instanceof COSDictionary entries
            && name instanceof COSName key
            && entries.getDictionaryObject(key) != null
        ? entries.getDictionaryObject(key)
        : new COSDictionary();
  }

  /** Do. */
  static final class Draw extends OperatorProcessor {
    private final Recorder recorder;

    Draw(Recorder recorder) {
      super(recorder);
      this.recorder = recorder;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
      if (!operands.isEmpty()
          && resource(recorder, COSName.XOBJECT, operands.get(0)) instanceof COSStream object) {
        recorder.draw(object);
      }
    }

    @Override
    public String getName() {
      return OperatorName.DRAW_OBJECT;
    }
  }

  /** BI … ID … EI. */
  static final class InlineImage extends OperatorProcessor {
    private final Recorder recorder;

    InlineImage(Recorder recorder) {
      super(recorder);
      this.recorder = recorder;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
      recorder.image();
    }

    @Override
    public String getName() {
      return OperatorName.BEGIN_INLINE_IMAGE;
    }
  }

  /** Tf. */
  static final class SetFont extends OperatorProcessor {
    private final Recorder recorder;

    SetFont(Recorder recorder) {
      super(recorder);
      this.recorder = recorder;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
      if (operands.size() >= 2 && operands.get(1) instanceof COSNumber size) {
        COSBase font = resource(recorder, COSName.FONT, operands.get(0));
        recorder.font(
            font instanceof COSDictionary found ? found : new COSDictionary(), size.floatValue());
      }
    }

    @Override
    public String getName() {
      return OperatorName.SET_FONT_AND_SIZE;
    }
  }
}
