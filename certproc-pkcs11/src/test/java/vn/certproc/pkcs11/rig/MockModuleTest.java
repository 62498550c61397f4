package vn.certproc.pkcs11.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The modules of our own do what their first lines say, before anything of ours in Java uses them.
 */
class MockModuleTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"NATURAL,8", "PACKED,4"})
  void aProgramInCExercisesTheMock(Layout layout, int ulong) {
    String printed =
        RealTool.succeed(
            Map.of(),
            NativeModules.mockCheck(layout).toString(),
            NativeModules.mock(layout).toString());

    assertThat(printed).matches("\\d{3} checks, CK_ULONG of " + ulong + " bytes\n");
  }

  @Test
  void aProgramInCExercisesTheProxy() {
    String printed =
        RealTool.succeed(
            Map.of("MOCK_TOKEN", "First,A1,123456,12345678"),
            NativeModules.proxyCheck().toString(),
            NativeModules.proxy().toString(),
            NativeModules.mock(Layout.NATURAL).toString());

    assertThat(printed).matches("\\d{2} checks\n");
  }

  @Test
  void anotherProgramSeesTheMock() {
    Pkcs11Tool tool =
        Pkcs11Tool.on(
            NativeModules.mock(Layout.NATURAL),
            Map.of("MOCK_TOKEN", "First,A1,123456,12345678"),
            List.of("--slot", "0"),
            "123456");

    assertThat(tool.run("--list-slots").printed()).contains("First", "serial num         : A1");
    assertThat(tool.login("654321").printed()).contains("CKR_PIN_INCORRECT");
    tool.generate("rsa:2048", "01", "key");
    tool.generate("EC:prime256v1", "02", "key");
    tool.write(TestAuthority.rsa(2048).getPrivate(), "03", "key");
    tool.write(TestAuthority.ec().getPrivate(), "04", "key");
    tool.write(TestAuthority.named("CA").certificate(), "05", "certificate");
  }

  @ParameterizedTest
  @CsvSource({"NATURAL", "PACKED"})
  void eachMockHasItsOwnState(Layout layout) {
    MockModule one = MockModule.in(folder, layout);
    MockModule other = MockModule.in(folder, layout);

    one.token(2, "Thiết bị", "A1", "123456", "12345678");
    one.set(2, "user-tries", 10);

    assertThat(one.get(2, "present")).isOne();
    assertThat(one.get(2, "user-left")).isEqualTo(10);
    assertThat(other.get(2, "present")).isZero();
    assertThat(one.get(0, "memory")).isEqualTo(-1);
    assertThat(one.count("C_Login")).isZero();
    one.remove(2);
    assertThat(one.get(2, "present")).isZero();
  }
}
