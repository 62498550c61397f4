package vn.certproc.forms.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.forms.Filling;
import vn.certproc.forms.Stretched;
import vn.certproc.forms.Variants;
import vn.certproc.forms.Variants.Variant;
import vn.certproc.forms.document.Block;
import vn.certproc.forms.document.FormDocument;
import vn.certproc.forms.internal.layout.Mark.RuleMark;

/**
 * What belongs together stands on one page, wherever the page's end falls: each form with 1 to 60
 * lines before its body, and with 1 to 60 rows.
 */
class KeptTogetherTest {

  private static final Set<Role> BEGINNINGS =
      Set.of(Role.HEADING, Role.HEADER_ROW, Role.HEADER_CELL, Role.REPEATED_HEADER);

  /** Of a page, what a row must be higher than to be cut by a page's end. */
  private static final double HIGH = 0.23;

  private static final Set<Role> SIGNED = Set.of(Role.AUTHORITY, Role.HINT, Role.NAME);
  private static final Set<Role> BODY =
      Set.of(
          Role.PARAGRAPH, Role.LABEL, Role.VALUE, Role.CHOICES, Role.CHOICE, Role.CELL, Role.ROW);

  static List<Variant> forms() {
    return Variants.blank();
  }

  static Stream<Variant> hard() {
    return Stream.concat(Variants.hard().stream(), Variants.filled(300).stream());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whereverTheBodyBegins(Variant form) {
    List<FormDocument> documents =
        List.of(
            form.document(),
            Stretched.filled(form.document(), 1, Filling::ordinary),
            Stretched.filled(form.document(), 4, Filling::longTexts),
            Stretched.filled(form.document(), 2, Filling::manyItems));
    for (int lines = 1; lines <= 60; lines++) {
      for (FormDocument document : documents) {
        check(form + " after " + lines + " lines", Stretched.after(document, lines));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void howeverManyRows(Variant form) {
    for (int rows = 1; rows <= 60; rows++) {
      FormDocument document = Stretched.filled(form.document(), rows, Filling::ordinary);
      check(form + " with " + rows + " rows", document);
      check(form + " ending with " + rows + " rows", endingWithTheTable(document));
    }
  }

  @ParameterizedTest
  @MethodSource("hard")
  void inEachHardCase(Variant form) {
    check(form.name(), form.document());
  }

  private static FormDocument endingWithTheTable(FormDocument form) {
    List<Block> body = new ArrayList<>(form.body());
    while (body.stream().anyMatch(Block.Table.class::isInstance)
        && !(body.get(body.size() - 1) instanceof Block.Table)) {
      body.remove(body.size() - 1);
    }
    return Stretched.body(form, body);
  }

  private static void check(String name, FormDocument form) {
    List<Page> pages = new ArrayList<>();
    assertThat(DocumentLayout.lay(form, pages::add)).isEmpty();
    List<String> faults = new ArrayList<>();
    for (Page page : pages) {
      ends(page).ifPresent(faults::add);
      addresseesAlone(page).ifPresent(faults::add);
    }
    for (int i = 1; i < pages.size(); i++) {
      labelAlone(pages.get(i - 1), pages.get(i)).ifPresent(faults::add);
    }
    signatures(pages).ifPresent(faults::add);
    assertThat(faults).as(name).isEmpty();
  }

  /** No heading and no header is the last on a page. */
  private static Optional<String> ends(Page page) {
    Role last = lowest(page).element().role();
    return BEGINNINGS.contains(last)
        ? Optional.of("page " + page.number() + " ends with " + last)
        : Optional.empty();
  }

  private static Mark lowest(Page page) {
    return page.marks().stream().max(Comparator.comparingDouble(Mark::bottom)).orElseThrow();
  }

  private static Optional<String> addresseesAlone(Page page) {
    List<Mark> lines =
        page.marks().stream().filter(m -> m.element().role() == Role.ADDRESSEE).toList();
    String label = DocumentFormat.official().text("addressee");
    boolean alone =
        lines.size() == 1
            && lines.get(0) instanceof Mark.TextMark text
            && text.text().equals(label);
    return alone ? Optional.of("alone: " + label) : Optional.empty();
  }

  /** A value begins beside its label. */
  private static Optional<String> labelAlone(Page page, Page next) {
    Element last = lowest(page).element();
    boolean goesOn =
        next.marks().stream()
            .map(Mark::element)
            .filter(e -> e.role() != Role.PAGE_NUMBER)
            .findFirst()
            .filter(e -> e.role() == Role.VALUE && e.path().equals(last.path()))
            .isPresent();
    return last.role() == Role.LABEL && goesOn
        ? Optional.of("label alone on page " + page.number() + ": " + last.path())
        : Optional.empty();
  }

  /** The signatures stand on one page, with lines of the text or at least one full row. */
  private static Optional<String> signatures(List<Page> pages) {
    List<Page> signed = pages.stream().filter(page -> has(page, SIGNED)).toList();
    if (signed.size() != 1) {
      return Optional.of("signatures on " + signed.size() + " pages");
    }
    Page page = signed.get(0);
    if (!has(page, BODY)) {
      return Optional.of("signatures alone on page " + page.number());
    }
    boolean rowsOnly = !has(page, Set.of(Role.PARAGRAPH, Role.VALUE, Role.LABEL, Role.CHOICE));
    return rowsOnly && !hasFullRow(page, pages)
        ? Optional.of("no full row with the signatures on page " + page.number())
        : Optional.empty();
  }

  private static boolean has(Page page, Set<Role> roles) {
    return page.marks().stream().anyMatch(mark -> roles.contains(mark.element().role()));
  }

  /** A row that stands on this page alone, or the end of one so high that it may be cut. */
  private static boolean hasFullRow(Page page, List<Page> pages) {
    Set<Element> before = new HashSet<>();
    Map<Element, Double> heights = new HashMap<>();
    for (Page one : pages.subList(0, page.number())) {
      Map<Element, Double> here = rowHeights(one);
      if (one == page) {
        return here.keySet().stream()
            .anyMatch(row -> !before.contains(row) || heights.get(row) + here.get(row) > HIGH);
      }
      before.addAll(here.keySet());
      here.forEach((row, height) -> heights.merge(row, height, Double::sum));
    }
    return false;
  }

  /** How high each row stands on a page, as a share of it: its upright rules say. */
  private static Map<Element, Double> rowHeights(Page page) {
    Map<Element, Double> heights = new HashMap<>();
    for (Mark mark : page.marks()) {
      if (mark instanceof RuleMark rule && rule.upright() && rule.element().role() == Role.ROW) {
        heights.put(rule.element(), (rule.bottom() - rule.top()) / page.height());
      }
    }
    return heights;
  }
}
