package vn.certproc.cli.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A process with these variables and, where answers are given, a person who types them. */
public final class FakeHost implements Host {

  private final Map<String, String> variables;
  private final Optional<Typed> typed;

  private FakeHost(Map<String, String> variables, Optional<Typed> typed) {
    this.variables = variables;
    this.typed = typed;
  }

  public static FakeHost knowing(Map<String, String> variables) {
    return new FakeHost(variables, Optional.empty());
  }

  public static FakeHost typing(String... answers) {
    return new FakeHost(
        Map.of(), Optional.of(new Typed(new ArrayDeque<>(List.of(answers)), new ArrayList<>())));
  }

  /** How many answers nobody asked for. */
  public int left() {
    return typed.orElseThrow().answers.size();
  }

  /** What was asked for. */
  public List<String> prompts() {
    return typed.orElseThrow().prompts;
  }

  @Override
  public Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  @Override
  public Optional<Keyboard> keyboard() {
    return typed.map(t -> t);
  }

  private record Typed(Deque<String> answers, List<String> prompts) implements Keyboard {
    @Override
    public Optional<char[]> secret(String prompt) {
      return line(prompt).map(String::toCharArray);
    }

    @Override
    public Optional<String> line(String prompt) {
      prompts.add(prompt);
      return Optional.ofNullable(answers.poll());
    }
  }
}
