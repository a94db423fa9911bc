using System.Globalization;
using BenchmarkDotNet.Running;
using ExchangeSim.Benchmarks;

const string Usage = """
    paired  [--rounds 9]                                        the hand-written loop and the engine in turn
    threads [--rounds 5] [--agencies 196] [--requests 1000000]  one thread and two in turn, on a generated world
    world   [--agencies 196] [--requests 20000000]              speed and peak memory of a generated world
    bdn     [BenchmarkDotNet's own arguments]                   time and allocation, by BenchmarkDotNet
    """;

switch (args.FirstOrDefault())
{
    case "paired":
        Modes.Paired(Option("--rounds", 9));
        return 0;
    case "threads":
        Modes.Threads(Option("--rounds", 5), Option("--agencies", 196), Option("--requests", 1_000_000));
        return 0;
    case "world":
        Modes.World(Option("--agencies", 196), Option("--requests", 20_000_000));
        return 0;
    case "bdn":
        BenchmarkSwitcher.FromAssembly(typeof(Modes).Assembly).Run(args[1..]);
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

int Option(string name, int otherwise) =>
    Array.IndexOf(args, name) is > 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
