package vn.certproc.cli.internal;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import vn.certproc.api.text.Text;

/** Puts the catalogue's help into the command: Vietnamese first, English beside it. */
final class HelpTexts {

  private HelpTexts() {}

  static void into(CommandLine root) {
    Map<String, String> texts = new TreeMap<>();
    headings(root);
    header(root, "help.certproc");
    root.getSubcommands()
        .forEach(
            (name, verb) -> {
              headings(verb);
              header(verb, "help." + name);
              arguments(verb, texts);
            });
    arguments(root, texts);
    root.setResourceBundle(new Bundle(texts));
  }

  private static void header(CommandLine command, String key) {
    command.getCommandSpec().usageMessage().header(both(key));
  }

  private static void headings(CommandLine command) {
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.width(100);
    usage.synopsisHeading("%n" + both("help.usage") + ": ");
    usage.parameterListHeading("%n" + both("help.arguments") + ":%n");
    usage.optionListHeading("%n" + both("help.options") + ":%n");
    usage.commandListHeading("%n" + both("help.verbs") + ":%n");
    Text codes = Words.of("help.exit-codes");
    usage.footer("", codes.vi(), codes.en());
    if (command.getParent() == null) {
      usage.synopsisSubcommandLabel("VERB");
    }
  }

  private static String both(String key) {
    Text text = Words.of(key);
    return text.vi() + " / " + text.en();
  }

  /**
   * picocli takes an option's description from a bundle by the option's name, or by that behind the
   * verb's where one verb means something else by it.
   */
  private static void arguments(CommandLine command, Map<String, String> texts) {
    String verb = command.getCommandSpec().qualifiedName(".");
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (!option.hidden()) {
        String name = option.longestName().replaceFirst("^--?", "");
        put(texts, name, "option." + name);
        Words.find("option." + verb + "." + name)
            .ifPresent(own -> put(texts, verb + "." + name, own));
      }
    }
    for (PositionalParamSpec argument : command.getCommandSpec().positionalParameters()) {
      String name = argument.paramLabel() + "[" + argument.index() + "]";
      put(texts, name, "argument." + argument.paramLabel());
      Words.find("argument." + verb + "." + argument.paramLabel())
          .ifPresent(own -> put(texts, verb + "." + name, own));
    }
  }

  private static void put(Map<String, String> texts, String name, String key) {
    put(texts, name, Words.of(key));
  }

  private static void put(Map<String, String> texts, String name, Text text) {
    texts.put(name + ".0", text.vi());
    texts.put(name + ".1", text.en());
  }

  /** Texts by picocli's keys. */
  private static final class Bundle extends ResourceBundle {
    private final Map<String, String> texts;

    Bundle(Map<String, String> texts) {
      this.texts = Map.copyOf(texts);
    }

    @Override
    protected @org.jspecify.annotations.Nullable Object handleGetObject(String key) {
      return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
      return Collections.enumeration(texts.keySet());
    }
  }
}
