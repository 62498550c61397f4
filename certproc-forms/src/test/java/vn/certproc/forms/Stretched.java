package vn.certproc.forms;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.certproc.forms.document.Block;
import vn.certproc.forms.document.Block.Column;
import vn.certproc.forms.document.Block.Field;
import vn.certproc.forms.document.Block.FieldRow;
import vn.certproc.forms.document.Block.Paragraph;
import vn.certproc.forms.document.Block.Table;
import vn.certproc.forms.document.FormDocument;
import vn.certproc.forms.document.FormDocument.LetterHead;
import vn.certproc.forms.document.FormDocument.SignaturePlace;

/** Another document with parts of a given one replaced. */
public final class Stretched {
  private Stretched() {}

  /** With a text in each field, and so many rows in each table. */
  public static FormDocument filled(FormDocument form, int rows, Filling filling) {
    return body(form, form.body().stream().map(block -> filled(block, rows, filling)).toList());
  }

  private static Block filled(Block block, int rows, Filling filling) {
    if (block instanceof Field field) {
      return filled(field, filling);
    } else if (block instanceof FieldRow row) {
      return new FieldRow(row.fields().stream().map(f -> filled(f, filling)).toList());
    } else if (block instanceof Table table) {
      return new Table(
          table.columns(),
          IntStream.rangeClosed(1, rows)
              .mapToObj(i -> cells(table.columns(), i, filling))
              .toList());
    }
    return block;
  }

  private static Field filled(Field field, Filling filling) {
    Optional<String> text = Optional.of(filling.text(field.label(), 1));
    return new Field(field.label(), field.path(), text.filter(t -> !t.isEmpty()));
  }

  private static List<String> cells(List<Column> columns, int row, Filling filling) {
    return columns.stream().map(column -> filling.text(column.label(), row)).toList();
  }

  /** With so many lines of text before the body. */
  public static FormDocument after(FormDocument form, int lines) {
    Stream<Block> before =
        IntStream.rangeClosed(1, lines).mapToObj(i -> new Paragraph("Dòng thứ " + i + "."));
    return body(form, Stream.concat(before, form.body().stream()).toList());
  }

  public static FormDocument body(FormDocument form, List<Block> body) {
    return copy(form, form.head(), form.addressees(), body, form.signatures(), form.recipients());
  }

  /** With another letterhead, where it has one. */
  public static FormDocument head(
      FormDocument form, String superior, String issuer, String subject) {
    FormDocument.Head head =
        form.head() instanceof LetterHead letter
            ? new LetterHead(
                Optional.of(superior),
                issuer,
                Optional.of("05"),
                Optional.of("BQLDA-KHTCHC"),
                letter.placeAndDate(),
                subject)
            : form.head();
    return copy(form, head, form.addressees(), form.body(), form.signatures(), form.recipients());
  }

  /** Signed by a stack of positions, on each of its places. */
  public static FormDocument signed(FormDocument form, List<String> authority, String name) {
    List<SignaturePlace> places =
        form.signatures().stream()
            .map(place -> new SignaturePlace(authority, place.hint(), Optional.of(name)))
            .toList();
    return copy(form, form.head(), form.addressees(), form.body(), places, form.recipients());
  }

  public static FormDocument addressees(FormDocument form, List<String> addressees) {
    return copy(form, form.head(), addressees, form.body(), form.signatures(), form.recipients());
  }

  /** With other recipients, where it has any. */
  public static FormDocument recipients(FormDocument form, List<String> recipients) {
    List<String> other = form.recipients().isEmpty() ? List.of() : recipients;
    return copy(form, form.head(), form.addressees(), form.body(), form.signatures(), other);
  }

  private static FormDocument copy(
      FormDocument form,
      FormDocument.Head head,
      List<String> addressees,
      List<Block> body,
      List<SignaturePlace> signatures,
      List<String> recipients) {
    return new FormDocument(
        form.formId(),
        form.title(),
        form.landscape(),
        head,
        addressees,
        body,
        signatures,
        recipients,
        form.parts());
  }
}
