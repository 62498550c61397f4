package vn.certproc.forms.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.forms.Variants;
import vn.certproc.forms.Variants.Variant;
import vn.certproc.forms.document.Block;
import vn.certproc.forms.document.FormDocument;
import vn.certproc.forms.internal.layout.Mark.RuleMark;
import vn.certproc.forms.internal.layout.Mark.TextMark;

/** Every text of every form comes back from its pages, whole, once, and inside its cell. */
class NothingIsLostTest {

  static List<Variant> documents() {
    return Stream.of(
            Variants.blank(),
            Variants.bound(),
            Variants.filled(1),
            Variants.filled(300),
            Variants.hard())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Page> lay(FormDocument form) {
    List<Page> pages = new ArrayList<>();
    assertThat(DocumentLayout.lay(form, pages::add)).isEmpty();
    return pages;
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyTextComesBack(Variant variant) {
    FormDocument form = variant.document();
    Map<Role, String> printed =
        lay(form).stream()
            .flatMap(page -> page.marks().stream())
            .filter(TextMark.class::isInstance)
            .map(TextMark.class::cast)
            .collect(
                Collectors.groupingBy(
                    mark -> mark.element().role(),
                    Collectors.mapping(mark -> squeezed(mark.text()), Collectors.joining())));
    Map<Role, StringBuilder> wanted = new HashMap<>();
    form.body().forEach(block -> add(wanted, block));
    wanted.forEach(
        (role, text) ->
            assertThat(printed.getOrDefault(role, "")).as(role.name()).isEqualTo(text + ""));
    for (String addressee : form.addressees()) {
      assertThat(printed.get(Role.ADDRESSEE)).contains(squeezed(addressee));
    }
    assertThat(printed.getOrDefault(Role.RECIPIENT, ""))
        .isEqualTo(squeezed(String.join("", form.recipients())));
    form.signatures()
        .forEach(
            place -> {
              assertThat(printed.get(Role.AUTHORITY))
                  .contains(squeezed(String.join("", place.authority())));
              place.name().ifPresent(n -> assertThat(printed.get(Role.NAME)).contains(squeezed(n)));
            });
  }

  private static void add(Map<Role, StringBuilder> wanted, Block block) {
    if (block instanceof Block.Heading heading) {
      add(wanted, Role.HEADING, heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      add(wanted, Role.PARAGRAPH, paragraph.text());
    } else if (block instanceof Block.Field field) {
      add(wanted, Role.LABEL, field.label() + ":");
      add(wanted, Role.VALUE, field.value().orElse(""));
    } else if (block instanceof Block.FieldRow row) {
      row.fields().forEach(field -> add(wanted, field));
    } else if (block instanceof Block.Choices choices) {
      add(wanted, Role.LABEL, choices.label() + ":");
      choices.choices().forEach(choice -> add(wanted, Role.CHOICE, choice.label()));
    }
  }

  private static void add(Map<Role, StringBuilder> wanted, Role role, String text) {
    wanted.computeIfAbsent(role, r -> new StringBuilder()).append(squeezed(text));
  }

  /** Each cell by its path, whatever page's end cuts it, and between the rules of its column. */
  @ParameterizedTest
  @MethodSource("documents")
  void everyCellHasItsTextInsideIt(Variant variant) {
    for (Block block : variant.document().body()) {
      if (block instanceof Block.Table table) {
        cells(table, lay(variant.document()));
      }
    }
  }

  private static void cells(Block.Table table, List<Page> pages) {
    Map<String, StringBuilder> printed = new HashMap<>();
    for (Page page : pages) {
      double[] edges = edges(page);
      for (Mark mark : page.marks()) {
        if (mark instanceof TextMark text && text.element().role() == Role.CELL) {
          printed
              .computeIfAbsent(text.element().path(), p -> new StringBuilder())
              .append(squeezed(text.text()));
          inside(text, column(table, text.element().path()), edges);
        }
      }
    }
    for (int row = 0; row < table.rows().size(); row++) {
      for (int i = 0; i < table.columns().size(); i++) {
        String path = table.columns().get(i).path() + "[" + (row + 1) + "]";
        assertThat(printed.getOrDefault(path, new StringBuilder()).toString())
            .as(path)
            .isEqualTo(squeezed(table.rows().get(row).get(i)));
      }
    }
  }

  private static int column(Block.Table table, String path) {
    String column = path.substring(0, path.indexOf('['));
    return table.columns().stream().map(Block.Column::path).toList().indexOf(column);
  }

  private static void inside(TextMark text, int column, double[] edges) {
    assertThat(text.x()).as(text.text()).isGreaterThan(edges[column]);
    assertThat(text.x() + width(text)).as(text.text()).isLessThan(edges[column + 1]);
  }

  private static double[] edges(Page page) {
    return page.marks().stream()
        .filter(mark -> mark.element().role() == Role.ROW)
        .filter(RuleMark.class::isInstance)
        .map(RuleMark.class::cast)
        .filter(RuleMark::upright)
        .mapToDouble(RuleMark::x1)
        .distinct()
        .sorted()
        .toArray();
  }

  private static double width(TextMark mark) {
    PageGeometry geometry = PageGeometry.of(DocumentFormat.official(), false);
    return Tools.of(geometry, new MissingGlyphs())
        .typesetter()
        .width(mark.text(), mark.style(), mark.element());
  }
}
