using System.CommandLine;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Reports;
using ExchangeSim.Scenarios.Generation;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>generate</c>: a synthetic world of any size as a scenario file.</summary>
public static class GenerateCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var agencies = new Option<int>("--agencies", "-n") { Description = "How many agencies, 2 to 1000", HelpName = "N", DefaultValueFactory = _ => 20 };
        agencies.Validators.Add(r => Bounded(r, 2, 1000));
        var requests = new Option<long>("--requests", "-m") { Description = "About how many requests in the year", HelpName = "M", DefaultValueFactory = _ => 10_000 };
        requests.Validators.Add(r => Bounded(r, 1, 1_000_000_000));
        var seed = new Option<ulong>("--seed", "-s") { Description = "The same seed gives the same world", HelpName = "S", DefaultValueFactory = _ => 1 };
        var file = new Option<string?>("--out", "-o") { Description = "Write to this file instead of the output", HelpName = "FILE" };
        var command = new CommandWithExamples("generate", "Make up a world: few large and many small agencies, regional traffic, real time zones. Every name and figure in it is fictional.",
            "generate --agencies 196 --requests 20000000 --seed 7 --out world.yaml", "generate > small.yaml")
        { agencies, requests, seed, file };
        command.SetAction(parsed =>
        {
            void Write(TextWriter writer) => WorldGenerator.Write(writer, parsed.GetValue(agencies), parsed.GetValue(requests), parsed.GetValue(seed));
            if (parsed.GetValue(file) is { } path) OutputFile.Write(path, Write);
            else Write(terminal.Out);
        });
        return command;
    }

    private static void Bounded(System.CommandLine.Parsing.OptionResult result, long least, long most)
    {
        if (result.Tokens.Count == 1 && long.TryParse(result.Tokens[0].Value, out var number) && (number < least || number > most))
            result.AddError($"Option '{result.Option.Name}' takes a number from {least} to {most}.");
    }
}
