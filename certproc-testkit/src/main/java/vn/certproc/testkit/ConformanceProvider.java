package vn.certproc.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Serves {@link ConformanceSource}; JUnit makes it. */
@SuppressWarnings("exports") // a suite that uses it reads the library itself
public final class ConformanceProvider extends AnnotationBasedArgumentsProvider<ConformanceSource> {

  @Override
  protected Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context, ConformanceSource source) {
    List<ConformanceCase> all =
        source.folder().isEmpty()
            ? ConformanceCases.bundled()
            : ConformanceCases.in(Path.of(source.folder()));
    List<String> wanted = List.of(source.profiles());
    return all.stream()
        .filter(c -> wanted.isEmpty() || wanted.contains(c.profile()))
        .map(Arguments::of);
  }
}
