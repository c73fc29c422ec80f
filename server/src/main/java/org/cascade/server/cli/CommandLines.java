package org.cascade.server.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.PushKind;
import org.cascade.domain.push.PushMode;
import org.cascade.persistence.bench.BenchSize;
import org.cascade.server.bench.result.BenchCase;
import org.cascade.server.client.ServerAddress;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts the command line together: how it reads values, and how it ends. */
public final class CommandLines {
  private CommandLines() {}

  public static CommandLine cascade() {
    return new CommandLine(new CascadeCommand())
        .registerConverter(PushMode.class, words(PushMode.class))
        .registerConverter(PushKind.class, words(PushKind.class))
        .registerConverter(DataType.class, words(DataType.class))
        .registerConverter(BenchCase.class, words(BenchCase.class))
        .registerConverter(BenchCommand.Binlog.class, words(BenchCommand.Binlog.class))
        .registerConverter(BenchSize.class, CommandLines::size)
        .registerConverter(ServerAddress.class, CommandLines::address)
        .setParameterExceptionHandler(CommandLines::usage)
        .setExecutionExceptionHandler(new Failures())
        .setUsageHelpAutoWidth(false);
  }

  /** What is wrong, and where help is: the help itself is long. */
  private static int usage(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("cascade: " + wrong.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(wrong, err)) {
      err.printf("Try: %s --help%n", command.getCommandSpec().qualifiedName());
    }
    err.flush();
    return CommandLine.ExitCode.USAGE;
  }

  /** The words of an enum as people type them: {@code course-info}, {@code all-course-masters}. */
  private static <E extends Enum<E>> ITypeConverter<E> words(Class<E> type) {
    return text ->
        Arrays.stream(type.getEnumConstants())
            .filter(word -> typed(word).equals(typed(text)))
            .findFirst()
            .orElseThrow(() -> unknown(type, text));
  }

  private static <E extends Enum<E>> TypeConversionException unknown(Class<E> type, String text) {
    String known =
        Arrays.stream(type.getEnumConstants())
            .map(CommandLines::typed)
            .collect(Collectors.joining(", "));
    return new TypeConversionException("'%s' is not one of %s".formatted(text, known));
  }

  private static String typed(Enum<?> word) {
    return typed(word.name());
  }

  private static String typed(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', '-').replaceFirst("^push-", "");
  }

  private static BenchSize size(String text) {
    return BenchSize.all().stream()
        .filter(size -> size.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is not one of small, large, state".formatted(text)));
  }

  private static ServerAddress address(String text) {
    try {
      return ServerAddress.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
