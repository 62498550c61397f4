package vn.certproc.cli.internal.verb.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.ExitCode;

/** What is said where Java cannot load JNA's library, which happens once in a process. */
class NativeAccessTest {

  @ParameterizedTest
  @ValueSource(classes = {UnsatisfiedLinkError.class, NoClassDefFoundError.class})
  void aFolderThatForbidsExecutingIsNamed(Class<? extends LinkageError> kind) throws Exception {
    LinkageError error = kind.getConstructor(String.class).newInstance("jna");
    assertThatThrownBy(
            () ->
                NativeAccess.loading(
                    () -> {
                      throw error;
                    }))
        .isInstanceOfSatisfying(
            CliException.class,
            e -> {
              assertThat(e.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
              assertThat(e.code()).isEqualTo("cli-token-native");
              assertThat(e.text().en()).contains("-Djna.tmpdir=");
            });
  }

  @Test
  void whatLoadsIsHandedOn() {
    assertThat(NativeAccess.loading(() -> 1)).isOne();
  }
}
