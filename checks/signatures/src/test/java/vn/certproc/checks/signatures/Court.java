package vn.certproc.checks.signatures;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands {@link Dss} and {@link Holders} to tests: one of each for all classes, closed at the end.
 */
final class Court implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Dss.class || type == Holders.class || type == Pdfsig.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    Store store = context.getRoot().getStore(Namespace.create(Court.class));
    return type == Holders.class
        ? holders(store)
        : store.getOrComputeIfAbsent(type, wanted -> make(wanted, store));
  }

  private static Object make(Class<?> type, Store store) {
    try {
      return type == Dss.class ? Dss.start() : Pdfsig.trusting(holders(store));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Holders holders(Store store) {
    return store.getOrComputeIfAbsent(Holders.class, name -> made(), Holders.class);
  }

  private static Holders made() {
    try {
      return Holders.make();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
