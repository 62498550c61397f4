package vn.certproc.agent.internal;

/** The keys of the agent's messages, as applications that use it write them. */
public final class Keys {

  /** The address that takes the signed document. */
  public static final String UPLOAD_HANDLER = "FileUploadHandler";

  /** What lets the upload in. */
  public static final String SESSION = "SessionId";

  /** The document: in a request its address, in an answer its name. */
  public static final String FILE = "FileName";

  /** Pairs that the host gives along. */
  public static final String META_DATA = "MetaData";

  /** The name of a pair. */
  public static final String KEY = "Key";

  /** The text of a pair. */
  public static final String VALUE = "Value";

  /** Number and symbol of a document that is issued. */
  public static final String NUMBER = "DocNumber";

  /** The day of a document that is issued. */
  public static final String ISSUED = "IssuedDate";

  /** Whether it went well: a number in the agent's reply, yes or no in an upload's answer. */
  public static final String STATUS = "Status";

  /** A sentence for the clerk. */
  public static final String MESSAGE = "Message";

  /** Where the signed document lies at the host. */
  public static final String FILE_SERVER = "FileServer";

  private Keys() {}
}
