package vn.certproc.forms.internal.layout;

/** What an element of a document is, so that an output can tag it, name it or make it fillable. */
public enum Role {
  NATION,
  MOTTO,
  SUPERIOR,
  ISSUER,
  NUMBER,
  PLACE_AND_DATE,
  TITLE,
  SUBJECT,
  ADDRESSEE,
  HEADING,
  PARAGRAPH,
  FIELD,
  LABEL,
  VALUE,
  CHOICES,
  CHOICE,
  TABLE,
  HEADER_ROW,
  HEADER_CELL,
  ROW,
  CELL,
  SIGNATURE,
  AUTHORITY,
  HINT,
  NAME,
  RECIPIENTS,
  RECIPIENT,
  /** A header row shown again on a further page: not content of its own. */
  REPEATED_HEADER,
  /** A page number: not content of its own. */
  PAGE_NUMBER
}
