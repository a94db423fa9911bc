using System.CommandLine;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Cli.Inputs;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Scenarios.Generation;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>generate</c>: a synthetic world of any size as a scenario file.</summary>
public static class GenerateCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var agencies = Numbers.Option("--agencies", "-n", "How many agencies, 2 to 1000 (default: 20)", "N", 2, 1000);
        var requests = Numbers.Option("--requests", "-m", "About how many requests in the year (default: 10000)", "M", 1L, 1_000_000_000L);
        var seed = Numbers.Option("--seed", "-s", "The same seed gives the same world (default: 1)", "S", 0UL, ulong.MaxValue);
        var file = new Option<string?>("--out", "-o") { Description = "Write to this file instead of the output", HelpName = "FILE" };
        var command = new CommandWithExamples("generate",
            "Generate a world: few large and many small agencies, regional traffic, real time zones. Every name and figure in it is fictional.",
            "generate --agencies 196 --requests 20000000 --seed 7 --out world.yaml", "generate > small.yaml")
        { agencies, requests, seed, file };
        command.SetAction(parsed =>
        {
            // All of it or nothing, for half a world may be read as a whole one.
            var world = new StringWriter();
            WorldGenerator.Write(world, parsed.GetValue(agencies) ?? 20, parsed.GetValue(requests) ?? 10_000, parsed.GetValue(seed) ?? 1, terminal.Stop);
            terminal.Stop.ThrowIfCancellationRequested();
            if (parsed.GetValue(file) is { } path) OutputPath.WriteNew(path, "out", new InputFiles(terminal.Inputs), writer => writer.Write(world.ToString()));
            else terminal.Out.Write(world.ToString());
        });
        return command;
    }
}
