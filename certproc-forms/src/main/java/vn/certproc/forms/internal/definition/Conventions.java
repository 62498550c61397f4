package vn.certproc.forms.internal.definition;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.model.Organization;

/**
 * What all forms share (Decree 30/2020/NĐ-CP, Annex I, boxes 2–4). Immutable.
 *
 * @param numberDigits the fewest digits of a document's number
 * @param dateLine place and date, of {@code {place}}, {@code {day}}, {@code {month}}, {@code
 *     {year}}
 * @param dayDigits the fewest digits of a day
 * @param paddedMonths up to which month a leading zero stands
 * @param shortBlank dots for a day, month or year
 * @param placeBlank dots for a place
 * @param longBlank dots for a name
 * @param kindsWithoutSuperior kinds of agencies that stand alone on their letterhead
 * @param namesWithoutSuperior beginnings of names of such agencies
 * @param abbreviations phrases that begin a superior's name, and what is printed instead
 */
public record Conventions(
    int numberDigits,
    Template dateLine,
    int dayDigits,
    int paddedMonths,
    String shortBlank,
    String placeBlank,
    String longBlank,
    Set<String> kindsWithoutSuperior,
    List<String> namesWithoutSuperior,
    Map<String, String> abbreviations) {

  private static final Set<String> DATE_PARTS = Set.of("day", "month", "year");
  private static final String PLACE_PART = "place";

  /** Copies the collections. */
  public Conventions {
    kindsWithoutSuperior = Set.copyOf(kindsWithoutSuperior);
    namesWithoutSuperior = List.copyOf(namesWithoutSuperior);
    abbreviations = Map.copyOf(abbreviations);
  }

  /** A document's number with its leading zeros; a number that is not one stays as it is. */
  public String number(String number) {
    return number.chars().allMatch(c -> c >= '0' && c <= '9') ? pad(number, numberDigits) : number;
  }

  /** The line of place and date, dotted where a part is open. */
  public String placeAndDate(Optional<String> place, Optional<LocalDate> date) {
    Map<String, String> parts = dateParts(place, date);
    return dateLine.fill(name -> parts.getOrDefault(name, shortBlank));
  }

  /** What stands for {@code {day}}, {@code {month}}, {@code {year}} and {@code {place}}. */
  public Map<String, String> dateParts(Optional<String> place, Optional<LocalDate> date) {
    return Map.of(
        "place", place.orElse(placeBlank),
        "day",
            date.map(d -> pad(Integer.toString(d.getDayOfMonth()), dayDigits)).orElse(shortBlank),
        "month", date.map(d -> month(d.getMonthValue())).orElse(shortBlank),
        "year", date.map(d -> Integer.toString(d.getYear())).orElse(shortBlank));
  }

  /** The names of the parts of a date line that has a date, a place, or both. */
  static Set<String> dateParts(boolean date, boolean place) {
    Set<String> names = new HashSet<>();
    if (date) {
      names.addAll(DATE_PARTS);
    }
    if (place) {
      names.add(PLACE_PART);
    }
    return names;
  }

  /** Whether an agency prints the one above it on its letterhead. */
  public boolean printsSuperior(Organization agency) {
    return agency.kind().filter(k -> kindsWithoutSuperior.contains(k.value())).isEmpty()
        && namesWithoutSuperior.stream().noneMatch(b -> begins(agency.name(), b));
  }

  /** A superior's name as it stands above the issuer's. */
  public String superior(String name) {
    return abbreviations.keySet().stream()
        .filter(phrase -> begins(name, phrase))
        .findFirst()
        .map(phrase -> abbreviations.getOrDefault(phrase, phrase) + name.substring(phrase.length()))
        .orElse(name);
  }

  private static boolean begins(String name, String beginning) {
    return name.regionMatches(true, 0, beginning, 0, beginning.length());
  }

  private String month(int month) {
    return pad(Integer.toString(month), month <= paddedMonths ? 2 : 1);
  }

  private static String pad(String digits, int least) {
    return "0".repeat(Math.max(0, least - digits.length())) + digits;
  }
}
