package vn.certproc.api.payload;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.certproc.api.model.Procedure;

/** Reads the names of elements that a message of the validator says it expected. */
final class ExpectedNames {

  private static final Pattern LIST = Pattern.compile("One of '\\{(.*)}' is expected");
  private static final Pattern NAME = Pattern.compile("\"?[^\",{}]*\"?:([A-Za-z]+)");
  private static final Set<String> KNOWN =
      Set.of(
          "reference",
          "organizations",
          "subscriber",
          "applicant",
          "certificate",
          "token",
          "letter",
          "dispatch");

  private ExpectedNames() {}

  /** The local names, joined by commas; empty where the message names none. */
  static String in(String message) {
    Matcher list = LIST.matcher(message);
    if (!list.find()) {
      return "";
    }
    Set<String> names = new LinkedHashSet<>();
    Matcher name = NAME.matcher(list.group(1).replace(PayloadSchema.NAMESPACE, "ns"));
    while (name.find()) {
      names.add(name.group(1));
    }
    return String.join(", ", names);
  }

  /** Whether these are the procedures. */
  static boolean isProcedureChoice(String expected) {
    Set<String> names = Arrays.stream(expected.split(", ", -1)).collect(Collectors.toSet());
    return Arrays.stream(Procedure.values()).allMatch(p -> names.contains(p.code()));
  }

  /** Whether a request has an element of this name elsewhere, so that it is only misplaced. */
  static boolean isKnownInRequest(String name) {
    return KNOWN.contains(name);
  }
}
