package vn.certproc.checks.attacks;

/** The families under which the literature has the attacks. */
public enum AttackFamily {
  /** Something is appended after signing ("ISA", CCS 2019 §4.2). */
  INCREMENTAL_SAVING,
  /** The signature is there, and nothing of it can be checked ("USF", CCS 2019 §4.1). */
  UNIVERSAL_FORGERY,
  /** The signed bytes are moved out of the way ("SWA", CCS 2019 §4.3). */
  WRAPPING,
  /** What is seen later was in the file, hidden, when it was signed (NDSS 2021). */
  SHADOW,
  /** A certified document is changed within or beyond what it allows (IEEE S&amp;P 2021). */
  CERTIFICATION,
  /** Values or looks of fields and annotations are changed. */
  FIELDS,
  /** What is in the file beside the pages is exchanged. */
  ATTACHMENT,
  /** The bytes are cut, lengthened or put together anew. */
  BYTES,
  /** Readers come to different objects from the same bytes. */
  DIFFERENTIAL,
  /** A document time stamp shows something, or stands for a signature. */
  STAMP_ABUSE
}
