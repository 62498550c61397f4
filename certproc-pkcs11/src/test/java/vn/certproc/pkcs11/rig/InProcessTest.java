package vn.certproc.pkcs11.rig;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Function;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A module that this process has loaded starts again in the next test's state: the adapter's tests
 * rest on it. By bare calls, as the adapter itself is what those test.
 */
class InProcessTest {

  private static final int INITIALIZE = 0;
  private static final int FINALIZE = 1;
  private static final int SLOT_LIST = 4;
  private static final int TOKEN_INFO = 6;

  @TempDir Path folder;

  @Test
  void softHsmTakesTheNextFolder() throws Exception {
    for (String label : List.of("first", "second")) {
      SoftHsm softHsm = SoftHsm.in(Files.createDirectory(folder.resolve(label)));
      softHsm.token(label, "123456", "12345678");

      assertThat(labels(softHsm.module(), null)).containsExactly(label, "");
    }
  }

  @Test
  void openCryptokiTakesTheFreshToken() throws Exception {
    for (int i = 0; i < 2; i++) {
      try (OpenCryptoki opencryptoki = OpenCryptoki.fresh()) {
        assertThat(opencryptoki.tool().objects()).doesNotContain("Private Key");
        assertThat(labels(opencryptoki.module(), null)).contains(OpenCryptoki.LABEL);
        opencryptoki.tool().generate("rsa:2048", "01", "key");
      }
    }
  }

  @Test
  void softoknTakesTheNextDatabase() throws Exception {
    for (String name : List.of("first", "second")) {
      NssSoftokn softokn = NssSoftokn.in(Files.createDirectory(folder.resolve(name)), "123456");

      assertThat(labels(softokn.module(), softokn.initArguments())).contains("NSS Certificate DB");
    }
  }

  /** The labels of all tokens, from C_Initialize to C_Finalize. */
  private static List<String> labels(Path module, String initArguments) {
    PointerByReference list = new PointerByReference();
    // As the adapter loads it: RTLD_NOW and RTLD_NODELETE, for opencryptoki does not bear
    // unloading.
    Map<String, ?> options = Map.of(Library.OPTION_OPEN_FLAGS, 0x1002);
    NativeLibrary library = NativeLibrary.getInstance(module.toString(), options);
    ok(library.getFunction("C_GetFunctionList").invokeLong(new Object[] {list}));
    Pointer functions = list.getValue();
    try (Memory arguments = new Memory(7L * Native.POINTER_SIZE)) {
      arguments.clear();
      arguments.setLong(32, 2); // CKF_OS_LOCKING_OK
      if (initArguments != null) {
        byte[] text = (initArguments + "\0").getBytes(StandardCharsets.UTF_8);
        Memory zeroEnded = new Memory(text.length);
        zeroEnded.write(0, text, 0, text.length);
        arguments.setPointer(40, zeroEnded);
      }
      ok(call(functions, INITIALIZE, arguments));
      List<String> labels = tokens(functions);
      ok(call(functions, FINALIZE, (Object) null));
      return labels;
    }
  }

  private static List<String> tokens(Pointer functions) {
    List<String> labels = new ArrayList<>();
    LongByReference count = new LongByReference(16);
    try (Memory slots = new Memory(16L * Long.BYTES);
        Memory info = new Memory(208)) {
      ok(call(functions, SLOT_LIST, (byte) 1, slots, count));
      for (int i = 0; i < count.getValue(); i++) {
        ok(call(functions, TOKEN_INFO, slots.getLong((long) i * Long.BYTES), info));
        labels.add(new String(info.getByteArray(0, 32), StandardCharsets.UTF_8).strip());
      }
    }
    return labels;
  }

  private static long call(Pointer functions, int index, Object... arguments) {
    Pointer function = functions.getPointer(8 + (long) index * Native.POINTER_SIZE);
    return Function.getFunction(function).invokeLong(arguments);
  }

  private static void ok(long rv) {
    assertThat(rv).isZero();
  }
}
