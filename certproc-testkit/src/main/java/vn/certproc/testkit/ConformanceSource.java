package vn.certproc.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Gives each {@link ConformanceCase} of this module to a {@code @ParameterizedTest} of JUnit 5.
 * Without a case that fits, the test fails.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(ConformanceProvider.class)
@SuppressWarnings("exports") // a suite that uses it reads the library itself
public @interface ConformanceSource {

  /** The profiles whose cases are wanted, by id; all where it is left out. */
  String[] profiles() default {};

  /** A folder of a user's own cases; this module's own where it is left out. */
  String folder() default "";
}
