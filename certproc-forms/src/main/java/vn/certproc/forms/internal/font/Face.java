package vn.certproc.forms.internal.font;

/** The four faces of the one typeface that official documents are set in. */
public enum Face {
  REGULAR("LiberationSerif-Regular.ttf"),
  BOLD("LiberationSerif-Bold.ttf"),
  ITALIC("LiberationSerif-Italic.ttf"),
  BOLD_ITALIC("LiberationSerif-BoldItalic.ttf");

  private final String file;

  Face(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }
}
