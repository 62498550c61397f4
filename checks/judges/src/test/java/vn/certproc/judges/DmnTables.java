package vn.certproc.judges;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.profile.ProcedureCase;
import vn.certproc.core.table.Cell;
import vn.certproc.core.table.CellTable;

/**
 * A profile's table as DMN 1.3: one decision table for each procedure, hit policy UNIQUE. Cells of
 * one answer share a rule, so that the engine that judges them has ranges to get wrong.
 */
final class DmnTables {

  static final List<String> INPUTS = List.of("subscriber", "tokenKind", "applicant", "reason");

  /** The words of a cell that a rule compares, and the answer. */
  record Row(
      Procedure procedure,
      String subscriber,
      String tokenKind,
      String applicant,
      String reason,
      String answer) {

    static Row of(Cell cell) {
      Cell.Key key = cell.key();
      return new Row(
          key.procedure(),
          key.subscriber().code(),
          key.tokenKind().map(Object::toString).orElse("none"),
          key.applicant().code(),
          key.reason().map(Object::toString).orElse("none"),
          words(cell));
    }
  }

  private DmnTables() {}

  /** What a cell says, such as {@code filed 09 direct-managing-agency, 10 authority}. */
  private static String words(Cell cell) {
    return cell.answer().code()
        + cell.filing()
            .map(ProcedureCase::steps)
            .map(
                steps ->
                    steps.stream()
                        .map(s -> s.form() + " " + s.to().code())
                        .collect(Collectors.joining(", ", " ", "")))
            .orElse("");
  }

  static String xml(CellTable table) {
    List<Row> rows = table.cells().stream().map(Row::of).toList();
    StringBuilder xml = new StringBuilder();
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .append("<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"")
        .append(" id=\"table\" name=\"" + table.profile() + "\"")
        .append(" namespace=\"urn:vn:certproc:table:" + table.profile() + "\">\n");
    for (String input : INPUTS) {
      xml.append("<inputData id=\"_%s\" name=\"%s\">".formatted(input, input))
          .append("<variable name=\"%s\" typeRef=\"string\"/></inputData>\n".formatted(input));
    }
    for (Procedure procedure : Procedure.values()) {
      decision(procedure, rows.stream().filter(r -> r.procedure() == procedure).toList(), xml);
    }
    return xml.append("</definitions>\n").toString();
  }

  private static void decision(Procedure procedure, List<Row> rows, StringBuilder xml) {
    String name = procedure.code();
    xml.append("<decision id=\"%s\" name=\"%s\">".formatted(name, name))
        .append("<variable name=\"%s\" typeRef=\"string\"/>\n".formatted(name));
    for (String input : INPUTS) {
      xml.append("<informationRequirement id=\"%s-%s\">".formatted(name, input))
          .append("<requiredInput href=\"#_%s\"/></informationRequirement>\n".formatted(input));
    }
    xml.append("<decisionTable id=\"%s-table\" hitPolicy=\"UNIQUE\">\n".formatted(name));
    for (String input : INPUTS) {
      xml.append("<input id=\"%s-in-%s\"><inputExpression".formatted(name, input))
          .append(" id=\"%s-by-%s\" typeRef=\"string\">".formatted(name, input))
          .append("<text>%s</text></inputExpression></input>\n".formatted(input));
    }
    xml.append("<output id=\"%s-out\" typeRef=\"string\"/>\n".formatted(name));
    int number = 0;
    for (List<String> rule : rules(rows)) {
      rule(name + "-" + ++number, rule, xml);
    }
    xml.append("</decisionTable></decision>\n");
  }

  /** Four entries and the answer. */
  private static void rule(String id, List<String> rule, StringBuilder xml) {
    xml.append("<rule id=\"%s\">".formatted(id));
    for (int i = 0; i < INPUTS.size(); i++) {
      xml.append(
          "<inputEntry id=\"%s-%d\"><text>%s</text></inputEntry>".formatted(id, i, rule.get(i)));
    }
    xml.append(
            "<outputEntry id=\"%s-out\"><text>\"%s\"</text></outputEntry>"
                .formatted(id, rule.get(4)))
        .append("</rule>\n");
  }

  private static List<List<String>> rules(List<Row> rows) {
    List<List<String>> all = new ArrayList<>();
    for (SubscriberKind kind : SubscriberKind.values()) {
      List<Row> own = rows.stream().filter(r -> r.subscriber().equals(kind.code())).toList();
      for (List<Row> kinds : alike(own, Row::tokenKind, r -> r.applicant() + r.reason())) {
        for (List<Row> roles : alike(kinds, Row::applicant, r -> r.tokenKind() + r.reason())) {
          roles.stream()
              .collect(Collectors.groupingBy(Row::answer, LinkedHashMap::new, Collectors.toList()))
              .forEach((answer, same) -> all.add(rule(kind, same, answer)));
        }
      }
    }
    return all;
  }

  private static List<String> rule(Coded kind, List<Row> rows, String answer) {
    return List.of(
        "\"" + kind.code() + "\"",
        either(rows, Row::tokenKind),
        either(rows, Row::applicant),
        either(rows, Row::reason),
        answer);
  }

  private static String either(List<Row> rows, Function<Row, String> word) {
    Set<String> words = new LinkedHashSet<>();
    rows.forEach(r -> words.add("\"" + word.apply(r) + "\""));
    return String.join(", ", words);
  }

  /** The rows in groups whose word makes no difference to any answer. */
  private static Collection<List<Row>> alike(
      List<Row> rows, Function<Row, String> word, Function<Row, String> place) {
    Map<String, List<Row>> byWord =
        rows.stream().collect(Collectors.groupingBy(word, LinkedHashMap::new, Collectors.toList()));
    Map<Map<String, String>, List<Row>> groups = new LinkedHashMap<>();
    byWord.forEach(
        (each, own) -> {
          Map<String, String> answers =
              own.stream().collect(Collectors.toMap(place, Row::answer, (a, b) -> a));
          groups.computeIfAbsent(answers, a -> new ArrayList<>()).addAll(own);
        });
    return groups.values();
  }
}
