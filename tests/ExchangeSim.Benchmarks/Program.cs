using System.Globalization;
using BenchmarkDotNet.Running;
using ExchangeSim.Benchmarks;
using ExchangeSim.Benchmarks.Clusters;
using ExchangeSim.Benchmarks.Debriefings;
using ExchangeSim.Benchmarks.Load;
using ExchangeSim.Benchmarks.Rooms;

const string Usage = """
    paired        [--rounds 9]                                        the hand-written loop and the engine in turn
    threads       [--rounds 5] [--agencies 196] [--requests 1000000]  one thread and two in turn, on a generated world
    world         [--agencies 196] [--requests 20000000]              speed and peak memory of a generated world
    ending        [--rounds 9]                                        a run that ends with 26,000 requests inside forks, against the same without the fork
    bdn           [BenchmarkDotNet's own arguments]                   time and allocation, by BenchmarkDotNet

    load          [--seats 200] [--rooms 20] [--seconds 600] [--thinks 10]  browsers without pages play an exercise against a server in a process of its own
    debrief       [--decisions 50]                                    one decision otherwise in a year between two agencies, and the list of all that differed

    On a cluster, against this process, in turn; all take [--warm-up N], rounds before those that count:
    window        [--rounds 9] [--windows 5000]                                                a window over twelve agencies against twelve empty calls
    agencies      [--rounds 3] [--threads 2] [--silos 0]                                       agencies on silos against agencies in process, in ten-agencies
    agencies-of   [--rounds 3] [--threads 2] [--silos 0] [--agencies 50] [--requests 2000000]  the same in a generated world
    replications  [--rounds 3] [--silos 2] [--replications 4] [--agencies 50] [--requests 200000]  replications on silo processes against threads

    A server of exercises, in a process of its own, with every seat taken by a player who acts at random:
    kills         [--kills 100] [--seed 1] [--database CONNECTION]  kill -9 at random moments: nothing acknowledged is lost, and how soon everybody is back
    """;

var rounds = Option("--rounds", args.FirstOrDefault() switch { "paired" or "ending" or "window" => 9, "threads" => 5, _ => 3 });
var warmUp = Option("--warm-up", args is ["agencies", ..] ? 12 : 1);
if (args is ["bdn", ..])
{
    BenchmarkSwitcher.FromAssembly(typeof(Modes).Assembly).Run(args[1..]);
    return 0;
}
switch (args.FirstOrDefault())
{
    case "paired":
        Modes.Paired(rounds);
        return 0;
    case "ending":
        Modes.Ending(rounds);
        return 0;
    case "threads":
        Modes.Threads(rounds, Option("--agencies", 196), Option("--requests", 1_000_000));
        return 0;
    case "world":
        Modes.World(Option("--agencies", 196), Option("--requests", 20_000_000));
        return 0;
    case "window":
        ClusterModes.Window(warmUp, rounds, Option("--windows", 5_000));
        return 0;
    case "agencies":
        ClusterModes.Spread(World.TenAgencies(), warmUp, rounds, Option("--threads", 2), Option("--silos", 0));
        return 0;
    case "agencies-of":
        ClusterModes.Spread(World.Generate(Option("--agencies", 50), Option("--requests", 2_000_000)), warmUp, rounds, Option("--threads", 2), Option("--silos", 0));
        return 0;
    case "replications":
        ClusterModes.Replications(World.Generate(Option("--agencies", 50), Option("--requests", 200_000)), warmUp, rounds, Option("--replications", 4), Option("--silos", 2));
        return 0;
    case "kills":
        await RoomModes.Kills(Option("--kills", 100), Option("--seed", 1), Text("--database"));
        return 0;
    case "load":
        return await LoadMode.Run(new LoadOptions(Option("--seats", 200), Option("--rooms", 20), TimeSpan.FromSeconds(Option("--seconds", 600)),
            TimeSpan.FromSeconds(Option("--thinks", 10))));
    case "debrief":
        DebriefMode.Run(Engine.Root(), Option("--decisions", 50));
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

int Option(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

string? Text(string name) => Array.IndexOf(args, name) is > 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
