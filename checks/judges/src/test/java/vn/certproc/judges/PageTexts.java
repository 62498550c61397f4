package vn.certproc.judges;

import java.util.ArrayList;
import java.util.List;
import vn.certproc.forms.document.Block;
import vn.certproc.forms.document.FormDocument;
import vn.certproc.forms.document.FormDocument.ApplicationHead;
import vn.certproc.forms.document.FormDocument.LetterHead;
import vn.certproc.forms.document.FormDocument.Letterhead;
import vn.certproc.forms.document.FormDocument.MinutesHead;

/** The texts that a page must show, and how they are looked for in what a reader prints. */
final class PageTexts {
  private PageTexts() {}

  /** Without blanks: a line may end anywhere in a text. */
  static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  /** Every text of a form. */
  static List<String> of(FormDocument form) {
    List<String> texts = new ArrayList<>(form.addressees());
    texts.addAll(form.recipients());
    if (form.head() instanceof LetterHead head) {
      texts.addAll(List.of(head.issuer(), head.subject(), head.placeAndDate()));
      head.superior().ifPresent(texts::add);
      head.number().ifPresent(texts::add);
    } else if (form.head() instanceof ApplicationHead head) {
      texts.add(head.title());
      head.subject().ifPresent(texts::add);
    } else if (form.head() instanceof MinutesHead head) {
      head.letterhead().ifPresent(agency -> texts.add(agency.issuer()));
      head.letterhead().flatMap(Letterhead::superior).ifPresent(texts::add);
      head.letterhead().flatMap(Letterhead::symbol).ifPresent(texts::add);
      texts.add(head.title());
      head.subject().ifPresent(texts::add);
    }
    form.signatures().forEach(place -> texts.addAll(place.authority()));
    form.signatures().forEach(place -> place.name().ifPresent(texts::add));
    form.body().forEach(block -> texts.addAll(of(block)));
    return texts;
  }

  private static List<String> of(Block block) {
    List<String> texts = new ArrayList<>();
    if (block instanceof Block.Heading heading) {
      texts.add(heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      texts.add(paragraph.text());
    } else if (block instanceof Block.Field field) {
      texts.add(field.label() + ":" + field.value().orElse(""));
    } else if (block instanceof Block.FieldRow row) {
      row.fields().forEach(field -> texts.addAll(of(field)));
    } else if (block instanceof Block.Choices choices) {
      texts.add(choices.label());
      choices.choices().forEach(choice -> texts.add(choice.label()));
    } else if (block instanceof Block.Table table) {
      table.columns().forEach(column -> texts.add(column.label()));
      // A cell that goes over to the next page has a page number and a header between its lines.
      table.rows().forEach(row -> row.stream().filter(c -> c.length() < 1000).forEach(texts::add));
    }
    return texts;
  }
}
