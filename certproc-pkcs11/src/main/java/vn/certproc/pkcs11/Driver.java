package vn.certproc.pkcs11;

import java.nio.file.Path;
import vn.certproc.pkcs11.internal.cryptoki.Cryptoki;
import vn.certproc.pkcs11.internal.cryptoki.ModuleFunctions;
import vn.certproc.pkcs11.internal.cryptoki.ObjectFunctions;
import vn.certproc.pkcs11.internal.cryptoki.SessionFunctions;
import vn.certproc.pkcs11.internal.cryptoki.SignFunctions;
import vn.certproc.pkcs11.internal.cryptoki.SlotFunctions;

/**
 * The functions of one loaded module, by the standard's sections.
 *
 * @param file the module's file, part of its tokens' identity
 */
record Driver(
    Path file,
    ModuleFunctions module,
    SlotFunctions slots,
    SessionFunctions sessions,
    ObjectFunctions objects,
    SignFunctions signatures) {

  Driver(Path file, Cryptoki cryptoki) {
    this(
        file,
        new ModuleFunctions(cryptoki),
        new SlotFunctions(cryptoki),
        new SessionFunctions(cryptoki),
        new ObjectFunctions(cryptoki),
        new SignFunctions(cryptoki));
  }
}
