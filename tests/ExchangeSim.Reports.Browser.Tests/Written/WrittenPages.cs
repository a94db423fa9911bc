using ExchangeSim.Application;
using ExchangeSim.Application.Comparisons;
using ExchangeSim.Application.Exercises;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Runs;
using ExchangeSim.Application.Sweeps;
using ExchangeSim.Application.Tests.Exercises;
using ExchangeSim.Application.Traces;

namespace ExchangeSim.Reports.Browser.Tests.Written;

/// <summary>Every kind of HTML file that the program writes, in a folder.</summary>
public sealed class WrittenPages : IDisposable
{
    internal const string Scenario = "vietnam-laos-plan-2022.yaml";

    internal WrittenPages()
    {
        var officers = "agencies.laos.desks.ncb.officers=1..3";
        new RunService(Context).Run(new RunRequest { File = File, Replications = 2 }, To("run"));
        new CompareService(Context).Compare(new CompareRequest { File = File, Replications = 5 }, To("comparison"));
        new SweepService(Context).Sweep(new SweepRequest { File = File, Vary = [officers], Policies = ["agreed-form"], Replications = 2 }, To("sweep"));
        new SweepService(Context).Search(new SearchRequest { File = File, Find = "mean of information <= 3 d", By = officers, Replications = 2 }, To("search"));
        new TraceService(Context).Trace(new TraceRequest { File = File, Slowest = 2 }, new TraceTarget(At("trace.html")));
        new PapersService(Context).Write(new PapersRequest("first-lesson", At("papers"), PaperFiles.Languages));
        System.IO.File.WriteAllBytes(At("lesson.exchangesim.zip"), PlayedLesson.Archived.ToBytes());
        foreach (var language in PaperFiles.Languages)
            new PapersService(Context).Debrief(new DebriefRequest(At("lesson.exchangesim.zip"), At("debriefed-" + language), language, Seeds: 0)).Replayed.Dispose();
    }

    internal static RequestContext Context { get; } = new() { Threads = 2 };

    internal static string File { get; } = Path.Combine(Pages.Root, "scenarios", Scenario);

    internal string Folder { get; } = Directory.CreateTempSubdirectory("exchangesim-browser-").FullName;

    internal IReadOnlyList<string> All => [.. Directory.EnumerateFiles(Folder, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    internal string At(string name) => Path.Combine(Folder, name);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private OutputTargets To(string name) => new() { Report = At(name + ".html") };
}
