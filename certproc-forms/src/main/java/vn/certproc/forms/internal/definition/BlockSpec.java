package vn.certproc.forms.internal.definition;

import java.util.List;
import java.util.Optional;
import vn.certproc.forms.FormPart;

/** A piece of a form's body, as its definition says. Immutable. */
public sealed interface BlockSpec {

  /** When it is there; always, where empty. */
  Optional<Condition> when();

  /** A heading. */
  record Heading(FormPart part, Template text, Optional<Condition> when) implements BlockSpec {}

  /** A paragraph; of a dated one, {@code {day}} and the like are of its date and place. */
  record Paragraph(FormPart part, Template text, Optional<Dated> dated, Optional<Condition> when)
      implements BlockSpec {}

  /** Where a paragraph's day stands in the request, and its place, where it has one. */
  record Dated(String date, Optional<String> place) {}

  /** A label with its value; the second path is asked where the first has none. */
  record Field(FormPart part, String path, Optional<String> otherwise, Optional<Condition> when)
      implements BlockSpec {}

  /** Fields that share a line. */
  record Row(List<Field> fields, Optional<Condition> when) implements BlockSpec {

    /** Copies the list. */
    public Row {
      fields = List.copyOf(fields);
    }
  }

  /** Tick boxes. */
  record Choices(FormPart part, List<Choice> choices, Optional<Condition> when)
      implements BlockSpec {

    /** Copies the list. */
    public Choices {
      choices = List.copyOf(choices);
    }
  }

  /** A tick box. */
  record Choice(FormPart part, String path) {}

  /** A table with a row per request. */
  record Table(List<Column> columns, int blankRows, Optional<Condition> when) implements BlockSpec {

    /** Copies the list. */
    public Table {
      columns = List.copyOf(columns);
    }
  }

  /** A column; its condition is judged row by row. */
  record Column(
      FormPart part,
      Optional<String> group,
      String path,
      double weight,
      boolean centred,
      Optional<Condition> when) {}
}
