package vn.certproc.forms.internal.sheet;

import java.util.Optional;
import java.util.stream.Stream;
import vn.certproc.api.payload.document.RequestNode;
import vn.certproc.api.payload.document.TextNode;

/** What a column can hold: where it stands in a request and how it gets there. */
public enum SheetField {
  /** The number of the row. */
  ROW_NUMBER("row/number", 0),
  /** Họ và tên. */
  FULL_NAME("subscriber/person/fullName", 0),
  /** Ngày sinh. */
  BIRTH_DATE("subscriber/person/birthDate", 0),
  /** Số định danh. */
  IDENTITY_NUMBER("subscriber/person/identity/number", 0),
  /** Nơi cấp. */
  ISSUED_BY("subscriber/person/identity/issuedBy", 0),
  /** Ngày cấp. */
  ISSUED_ON("subscriber/person/identity/issuedOn", 0),
  /** Địa chỉ thư điện tử công vụ. */
  EMAIL("subscriber/person/email", 0),
  /** Chức vụ. */
  POSITION("subscriber/person/position", 0),
  /** Điện thoại. */
  MOBILE("subscriber/person/mobile", 0),
  /** The top organisation. */
  LEVEL_1("organization/level1", 1),
  /** The one below it. */
  LEVEL_2("organization/level2", 2),
  /** The one below that. */
  LEVEL_3("organization/level3", 3),
  /** The lowest. */
  LEVEL_4("organization/level4", 4),
  /** The province of the place of work. */
  PROVINCE("organization/province", 0),
  /** The province of the top organisation. */
  TOP_PROVINCE("organization/topProvince", 0),
  /** Số hiệu chứng thư số cũ. */
  PREVIOUS_SERIAL("issue/previousSerialNumber", 0),
  /** Nhà mạng. */
  MOBILE_NETWORK("token/mobileNetwork", 0),
  /** Chuyển số. */
  MOVES_NUMBER("token/movesNumber", 0),
  /** Loại thiết bị. */
  TOKEN_KIND("token/kind", 0);

  private final String path;
  private final int level;

  SheetField(String path, int level) {
    this.path = path;
    this.level = level;
  }

  /** The field of a definition's path. */
  static Optional<SheetField> of(String path) {
    return Stream.of(values()).filter(f -> f.path.equals(path)).findFirst();
  }

  /** The field of an organisation's level, from 1 to 4. */
  static SheetField level(int level) {
    return Stream.of(values()).filter(f -> f.level == level).findFirst().orElseThrow();
  }

  /** The path in definitions. */
  String path() {
    return path;
  }

  /** The organisation's level, from 1; 0 for what is none. */
  int level() {
    return level;
  }

  /** Whether a place in a request, such as {@code token/@kind}, is this field's. */
  boolean standsAt(String place) {
    return path.equals(place.replace("@", ""));
  }

  /** Puts a value into a request. What stands in several requests, as organisations do, is not. */
  void put(RequestNode request, String text) {
    switch (this) {
      case FULL_NAME -> RowNodes.person(request).fullName = TextNode.of(text);
      case BIRTH_DATE -> RowNodes.person(request).birthDate = TextNode.of(text);
      case IDENTITY_NUMBER -> RowNodes.identity(request).number = TextNode.of(text);
      case ISSUED_BY -> RowNodes.identity(request).issuedBy = TextNode.of(text);
      case ISSUED_ON -> RowNodes.identity(request).issuedOn = TextNode.of(text);
      case EMAIL -> RowNodes.person(request).email = TextNode.of(text);
      case POSITION -> RowNodes.person(request).position = TextNode.of(text);
      case MOBILE -> RowNodes.person(request).mobile = TextNode.of(text);
      case PREVIOUS_SERIAL -> RowNodes.issue(request).previousSerialNumber = TextNode.of(text);
      case MOBILE_NETWORK -> RowNodes.token(request).mobileNetwork = TextNode.of(text);
      case MOVES_NUMBER -> RowNodes.token(request).movesNumber = text;
      case TOKEN_KIND -> RowNodes.token(request).kind = text;
      case ROW_NUMBER, LEVEL_1, LEVEL_2, LEVEL_3, LEVEL_4, PROVINCE, TOP_PROVINCE -> {}
    }
  }
}
