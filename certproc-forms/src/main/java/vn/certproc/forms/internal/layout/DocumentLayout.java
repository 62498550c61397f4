package vn.certproc.forms.internal.layout;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import vn.certproc.forms.document.Block;
import vn.certproc.forms.document.FormDocument;

/** Lays a document out on pages. */
public final class DocumentLayout {

  private final Tools tools;
  private final TextLayout texts;
  private final FieldLayout fields;
  private final ChoicesLayout choices;
  private final TableLayout tables;

  private DocumentLayout(Tools tools) {
    this.tools = tools;
    this.texts = new TextLayout(tools);
    this.fields = new FieldLayout(tools);
    this.choices = new ChoicesLayout(tools);
    this.tables = new TableLayout(tools);
  }

  /**
   * Lays the document out.
   *
   * @param sink gets each page as soon as it is full
   * @return the characters that the fonts lack; where there are any, the pages are not to be used
   */
  public static List<MissingGlyphs.Missing> lay(FormDocument document, Page.Sink sink) {
    MissingGlyphs missing = new MissingGlyphs();
    PageGeometry page = PageGeometry.of(DocumentFormat.official(), document.landscape());
    new DocumentLayout(Tools.of(page, missing)).run(document, sink);
    return missing.found();
  }

  private void run(FormDocument document, Page.Sink sink) {
    Paginator paginator = new Paginator(tools, sink);
    new HeadLayout(tools).lay(document.head(), paginator);
    new AddresseeLayout(tools).lay(document.addressees(), paginator);
    LastKept body = new LastKept(paginator);
    for (Block block : document.body()) {
      lay(block, body);
    }
    body.end();
    new SignatureLayout(tools).lay(document, paginator);
    paginator.finish();
  }

  private void lay(Block block, Flow flow) {
    if (block instanceof Block.Heading heading) {
      texts.heading(heading, flow);
    } else if (block instanceof Block.Paragraph paragraph) {
      texts.paragraph(paragraph, flow);
    } else if (block instanceof Block.Field field) {
      fields.field(field, flow);
    } else if (block instanceof Block.FieldRow row) {
      fields.row(row, flow);
    } else if (block instanceof Block.Choices boxes) {
      choices.lay(boxes, flow);
    } else if (block instanceof Block.Table table) {
      tables.lay(table, flow);
    }
  }

  /** Keeps the body's last strips with the signatures, which must not stand alone on a page. */
  private final class LastKept implements Flow {
    private final Flow target;
    private final int count = tools.format().count("signature.kept.lines");
    private final Deque<Strip> held = new ArrayDeque<>(count + 1);
    private double before = tools.format().length("body.gap");

    LastKept(Flow target) {
      this.target = target;
    }

    @Override
    public void add(Strip strip) {
      held.add(strip.after(Math.max(strip.gap(), before)));
      before = 0;
      if (held.size() > count) {
        target.add(held.remove());
      }
    }

    void end() {
      held.forEach(strip -> target.add(strip.keptWithNext()));
    }
  }
}
