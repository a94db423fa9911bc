using System.Globalization;
using ExchangeSim.Cluster.Benchmarks;

const string Usage = """
    window        [--rounds 9] [--windows 5000]                                                        a window over twelve agencies against twelve empty calls
    ten-agencies  [--rounds 3] [--threads 2] [--silos 0]                                               agencies as grains against agencies in process
    world         [--rounds 3] [--threads 2] [--silos 0] [--agencies 50] [--requests 2000000]          the same in a generated world
    replications  [--rounds 3] [--silos 2] [--replications 4] [--agencies 50] [--requests 200000]      replications on silo processes against threads
    All take [--warm-up N]: rounds before those that count.
    """;

var rounds = Option("--rounds", args is ["window", ..] ? 9 : 3);
var warmUp = Option("--warm-up", args is ["ten-agencies", ..] ? 12 : 1);
switch (args.FirstOrDefault())
{
    case "window":
        Modes.Window(warmUp, rounds, Option("--windows", 5_000));
        return 0;
    case "ten-agencies":
        Modes.Spread(World.TenAgencies(), warmUp, rounds, Option("--threads", 2), Option("--silos", 0));
        return 0;
    case "world":
        Modes.Spread(World.Generate(Option("--agencies", 50), Option("--requests", 2_000_000)), warmUp, rounds, Option("--threads", 2), Option("--silos", 0));
        return 0;
    case "replications":
        Modes.Replications(World.Generate(Option("--agencies", 50), Option("--requests", 200_000)), warmUp, rounds, Option("--replications", 4), Option("--silos", 2));
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

int Option(string name, int otherwise) =>
    Array.IndexOf(args, name) is > 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
