package vn.certproc.forms.internal.font;

/** The four faces of the one typeface that official documents are set in. */
public enum Face {
  REGULAR("F0", "LiberationSerif-Regular.ttf"),
  BOLD("F1", "LiberationSerif-Bold.ttf"),
  ITALIC("F2", "LiberationSerif-Italic.ttf"),
  BOLD_ITALIC("F3", "LiberationSerif-BoldItalic.ttf");

  private final String resource;
  private final String file;

  Face(String resource, String file) {
    this.resource = resource;
    this.file = file;
  }

  /** Its name among a PDF's resources. */
  public String resource() {
    return resource;
  }

  String file() {
    return file;
  }
}
