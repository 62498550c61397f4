package vn.certproc.api.model;

/** What a device subscriber is. */
public enum DeviceType implements Coded {
  /** A device. */
  DEVICE("device"),
  /** A service. */
  SERVICE("service"),
  /** A software. */
  SOFTWARE("software");

  private final String code;

  DeviceType(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
