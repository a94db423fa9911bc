using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Tests.Documents;

/// <summary>The page about commands, made from the tree of commands.</summary>
internal static class CommandsPage
{
    internal static string Of(RootCommand root)
    {
        var page = new StringBuilder("""
            # Commands

            <!-- Made from the commands themselves by a test: see CONTRIBUTING.md before you change it. -->

            After any command, `--help` shows what stands here. Results go to standard output, everything else to standard error.

            | exit code | meaning |
            |---|---|
            | 0 | done |
            | 1 | a run failed, its results could not be written, or `verify` found a difference, or nothing to compare with |
            | 2 | something that was given (a file, an option, a name) cannot be used; the message says what and what to do |
            | 130 | it was stopped with Ctrl+C, SIGTERM or SIGHUP before its end; what it had finished is written, where there was anything |


            """);
        var commands = root.Subcommands.Where(c => !c.Hidden).ToList();
        page.Append("| command | what it does |\n|---|---|\n");
        foreach (var command in commands) page.Append($"| [`{command.Name}`](#{command.Name}) | {Cell(command.Description)} |\n");
        foreach (var command in commands) Section(page, command, command.Name, "##");
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void Section(StringBuilder page, Command command, string path, string heading)
    {
        page.Append($"\n{heading} {path}\n\n{command.Description}\n\n`exchangesim {Usage(command, path)}`\n");
        var options = command.Options.Where(o => !o.Hidden && o is not HelpOption).ToList();
        if (command.Arguments.Count + options.Count > 0) page.Append("\n| given | meaning |\n|---|---|\n");
        foreach (var argument in command.Arguments) page.Append($"| `{Value(argument)}` | {Cell(argument.Description)} |\n");
        foreach (var option in options) page.Append($"| {Names(option)} | {Cell(option.Description)}{Default(option)}{(option.Required ? "; required" : "")} |\n");
        if (command is CommandWithExamples { Examples.Count: > 0 } with)
            page.Append($"\n```\n{string.Concat(with.Examples.Select(example => $"exchangesim {example}\n"))}```\n");
        foreach (var below in command.Subcommands.Where(c => !c.Hidden)) Section(page, below, $"{path} {below.Name}", "###");
    }

    private static string Usage(Command command, string path) => string.Join(' ', command.Arguments
        .Select(argument => argument.Arity.MinimumNumberOfValues == 0 ? $"[{Value(argument)}]" : Value(argument)).Prepend(path))
        + (command.Subcommands.Count > 0 ? " COMMAND" : "") + (command.Options.Any(o => o is not HelpOption) ? " [options]" : "");

    private static string Value(Argument argument) => $"<{argument.HelpName ?? argument.Name}>";

    private static string Names(Option option)
    {
        var value = option.ValueType == typeof(bool) ? "" : $" <{option.HelpName ?? option.Name.TrimStart('-')}>";
        return Cell(string.Join(", ", option.Aliases.Order(StringComparer.Ordinal).Append(option.Name).Select((name, i) => $"`{name}{(i == option.Aliases.Count ? value : "")}`")));
    }

    private static string Default(Option option) => option is { HasDefaultValue: true } && option.ValueType != typeof(bool) && option.GetDefaultValue() is { } value
        && $"{value}" is { Length: > 0 } text
        ? $" (default: {Cell(text)})" : "";

    private static string Cell(string? text) => (text ?? "").Replace("|", "\\|", StringComparison.Ordinal);
}
