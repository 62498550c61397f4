package vn.certproc.pkcs11.rig;

import com.sun.jna.NativeLibrary;

/**
 * This process's environment as C libraries see it: Java's own view of it is fixed at the start.
 */
final class Environment {
  private Environment() {}

  static void set(String name, String value) {
    Object[] arguments = {name, value, 1};
    if (NativeLibrary.getInstance("c").getFunction("setenv").invokeInt(arguments) != 0) {
      throw new AssertionError("setenv " + name);
    }
  }
}
