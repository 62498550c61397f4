package vn.certproc.forms.internal.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.RequestFields;
import vn.certproc.api.model.Token;
import vn.certproc.api.text.Labels;

/** What a request says for each column. Immutable. */
final class RequestValues {

  private final Request request;
  private final int number;
  private final List<Organization> downwards;

  /**
   * The values of a request.
   *
   * @param number its place in the list, from 1
   */
  RequestValues(Request request, int number) {
    this.request = request;
    this.number = number;
    List<Organization> line = new ArrayList<>(request.subscriber().organization().upwards());
    Collections.reverse(line);
    this.downwards = List.copyOf(line);
  }

  /** The text, days as dd/MM/yyyy; empty where the request leaves it open. */
  Optional<String> text(SheetField field) {
    return switch (field) {
      case ROW_NUMBER -> Optional.of(Integer.toString(number));
      case LEVEL_1, LEVEL_2, LEVEL_3, LEVEL_4 -> level(field.level());
      case PROVINCE -> province();
      case TOP_PROVINCE -> downwards.get(0).province();
      case MOVES_NUMBER -> request.token().flatMap(Token::movesNumber).map(Object::toString);
      default -> RequestFields.text(request, field.path(), Labels.codes());
    };
  }

  private Optional<String> level(int level) {
    return level > downwards.size()
        ? Optional.empty()
        : Optional.of(downwards.get(level - 1).name());
  }

  /** The nearest that is told, from the place of work upwards. */
  private Optional<String> province() {
    return request.subscriber().organization().upwards().stream()
        .flatMap(o -> o.province().stream())
        .findFirst();
  }
}
