package vn.certproc.forms.internal.html;

import java.util.List;
import vn.certproc.forms.document.Block;
import vn.certproc.forms.document.Block.Choice;
import vn.certproc.forms.document.Block.Choices;
import vn.certproc.forms.document.Block.Field;
import vn.certproc.forms.document.Block.FieldRow;
import vn.certproc.forms.document.Block.Table;
import vn.certproc.forms.internal.layout.DocumentFormat;
import vn.certproc.forms.internal.layout.Wording;

/** The text of a form (box 6), block by block. For one document; not thread-safe. */
final class BodyHtml {

  private final Markup html;
  private final DocumentFormat format;
  private final Wording wording;
  private final TableHtml tables;

  /** What the blocks below it are about; what a table is called. */
  private String heading;

  private boolean inFields;

  BodyHtml(Markup html, DocumentFormat format, String title) {
    this.html = html;
    this.format = format;
    this.wording = new Wording(format);
    this.tables = new TableHtml(html, format);
    this.heading = title;
  }

  void write(List<Block> body) {
    for (Block block : body) {
      fields(block instanceof Field field && !field.label().isBlank());
      write(block);
    }
    fields(false);
  }

  /** Fields that follow each other are one list. */
  private void fields(boolean next) {
    if (next && !inFields) {
      html.open("dl", "fields");
    } else if (!next && inFields) {
      html.end("dl");
    }
    inFields = next;
  }

  private void write(Block block) {
    if (block instanceof Block.Heading title) {
      heading = title.text();
      html.element("h2", "heading", title.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      html.element("p", "paragraph", paragraph.text());
    } else if (block instanceof Field field) {
      field(field);
    } else if (block instanceof FieldRow row) {
      row(row);
    } else if (block instanceof Choices choices) {
      choices(choices);
    } else if (block instanceof Table table) {
      tables.write(table, heading);
    } else {
      throw new IllegalStateException("a block without a preview: " + block.getClass());
    }
  }

  private void row(FieldRow row) {
    html.open("dl", "field-row");
    row.fields().forEach(this::field);
    html.end("dl");
  }

  private void field(Field field) {
    String value = SafeText.clean(field.value().orElse(""));
    String label = wording.withColon(field.label());
    html.open("div", value.isEmpty() ? "field open-field" : "field");
    html.open("dt", "label").text(label).close("dt").own(" ");
    html.open("dd", "value");
    if (value.isEmpty()) {
      html.blank();
    } else {
      html.text(value);
    }
    html.close("dd").end("div");
  }

  private void choices(Choices choices) {
    String label = wording.withColon(choices.label());
    if (label.isEmpty()) {
      html.open("p", "choices");
    } else {
      html.open("p", "choices", "role", "group", "aria-label", choices.label());
      html.open("span", "choices-label").text(label).close("span");
    }
    choices.choices().forEach(this::choice);
    html.end("p");
  }

  private void choice(Choice choice) {
    html.own(" ").open("span", "choice");
    html.picture(
        "tick",
        format.text(choice.ticked() ? "spoken.ticked" : "spoken.unticked"),
        format.text(choice.ticked() ? "preview.tick" : "preview.no-tick"));
    html.own(" ").text(choice.label()).close("span");
  }
}
