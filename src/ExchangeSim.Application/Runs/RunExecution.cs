using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Simulators;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Reports.Logs;
using ExchangeSim.Reports.Manifests;
using ExchangeSim.Reports.Otlp;
using ExchangeSim.Reports.Outputs;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Web.Run;

namespace ExchangeSim.Application.Runs;

/// <summary>Runs a scenario that is ready and writes what was asked for; a new run and one that continues share it.</summary>
/// <param name="context">What the request works with.</param>
/// <param name="session">Where it is simulated.</param>
/// <param name="outputs">The folder and the report that the results go to.</param>
/// <param name="targets">Where else they go.</param>
internal sealed class RunExecution(RequestContext context, SimulationSession session, Outputs outputs, OutputTargets targets)
{
    /// <summary>What is run.</summary>
    /// <param name="Request">The request, for the manifest.</param>
    /// <param name="File">The scenario's file.</param>
    /// <param name="Scenario">The scenario.</param>
    /// <param name="Plan">How often.</param>
    /// <param name="SameRunOptions">The options that make another command mean the same run.</param>
    /// <param name="SavedAt">Where it continues from; null: from the beginning.</param>
    /// <param name="Saved">The run that it continues; null: none.</param>
    internal sealed record Job(LoggingRequest Request, string File, Scenario Scenario, RunPlan Plan, string SameRunOptions,
        SavedAt? SavedAt = null, SavedRun? Saved = null);

    /// <summary>Runs and writes, and answers when the figures and the small files are there, and once more when all is written.</summary>
    internal IEnumerable<RunOutcome> Execute(Job job)
    {
        var (scenario, plan) = (job.Scenario, job.Plan);
        using var otlp = Open(scenario, plan.Seed);
        using var logs = Logs(job, outputs.Folder?.Path, otlp);
        var (figures, engine) = ReplicationRun.Execute(scenario, plan, logs, session, context.Observer);
        if (job.SavedAt?.Note() is { } note) figures = figures with { Notes = [note, .. figures.Notes] };
        IReadOnlyList<RequestTrace>? traces = [];
        if (outputs.AreWanted && figures.IsComplete && plan.Only is null) traces = SlowestRequests.Trace(session, scenario, plan.Seed, plan.Threads, figures.Slowest);
        // It was stopped behind the last replication, or is what such a run had finished, made again: the report has no histories.
        if (figures.IsComplete && (traces is null || plan.Only is not null))
            figures = figures with { IsComplete = false, Finished = [.. Enumerable.Range(1, figures.Replications)] };
        var report = new RunReport(job.File, scenario, figures, engine)
        {
            SameRunOptions = job.SameRunOptions, Origin = ManifestWriter.OriginOf(job.Request, context.Texts.Known),
            Traces = traces ?? [], Language = job.Request.LanguageOfReport(),
        };
        var outcome = new RunOutcome(report, [], Delivery: null) { SavedAt = job.SavedAt };
        var (isFirst, files) = (true, new List<string>());
        using var parts = Write(report, logs, job).GetEnumerator();
        while (true)
        {
            var (some, failure) = Written.Try(() => parts.MoveNext() ? parts.Current : null);
            if (some is not null) files.AddRange(some);
            if (isFirst) yield return outcome with { Files = [.. files] }; // where nothing can be written, the figures are shown all the same
            if (failure is not null) throw failure;
            if (some is null) break;
            isFirst = false;
        }
        yield return outcome with { Files = files, Delivery = otlp is null ? null : new OtlpDelivery(otlp.Sent, otlp.Failure, otlp.Note) };
    }

    // What is small comes first: a program that has little time left, because it was asked to stop, has that to show.
    private IEnumerable<IReadOnlyList<string>> Write(RunReport report, RunLogs? logs, Job job)
    {
        IReadOnlyList<string> page = [];
        IEnumerable<IReadOnlyList<string>> Files(string? folder)
        {
            logs?.FreeDisk();
            var small = folder is null ? [] : RunFiles.Write(folder, report, job.Request.Logs().Csv);
            if (!outputs.AreDrawn) page = outputs.WritePage(() => RunWeb.Of(report));
            yield return small;
            foreach (var logged in logs?.Complete(report) ?? []) yield return logged;
        }
        return (outputs.Folder is { } place ? place.WriteInParts(Made.Of(report.Figures), Files, context.Observer,
            job.Saved) : Files(null)).Concat(Later(() => outputs.AreDrawn ? outputs.WritePage(() => RunWeb.Of(report)) : page));
    }

    // The page is not part of the folder's record, and what a browser draws takes a while.
    private static IEnumerable<IReadOnlyList<string>> Later(Func<IReadOnlyList<string>> files)
    {
        yield return files();
    }

    /// <summary>Makes sure that the language is known, and that only known files are left out, or written besides.</summary>
    /// <exception cref="InvalidRequestException">One is unknown.</exception>
    internal static void Check(LoggingRequest request)
    {
        request.LanguageOfReport();
        if (request.Without.Except(LogFiles.Names).FirstOrDefault() is { } unknown)
            throw new InvalidRequestException($"there is no file '{unknown}' to leave out; these are: {string.Join(", ", LogFiles.Names)}");
        if (request.With.Except(LogFiles.Extras).FirstOrDefault() is { } other)
            throw new InvalidRequestException($"there is no file '{other}' to be written besides; these are: {string.Join(", ", LogFiles.Extras)}");
    }

    private OtlpLog? Open(Scenario scenario, ulong seed)
    {
        if (targets.Otlp is not { } url) return null;
        var target = OtlpTarget.Of(url, targets.OtlpProtocol, Environment.GetEnvironmentVariable)
            ?? throw new InvalidRequestException($"'{url}' is no address of an OTLP endpoint; write it as http://localhost:4318");
        return new OtlpLog(target, scenario, seed, context.Stop);
    }

    private static RunLogs? Logs(Job job, string? folder, OtlpLog? otlp)
    {
        IRequestLog[] logs = [.. folder is null ? [] : LogFiles.In(folder, job.Scenario, job.Request.Logs()), .. otlp is null ? (IRequestLog[])[] : [otlp]];
        return logs.Length == 0 ? null : new RunLogs(job.Scenario, job.Plan.Replications, folder, logs);
    }
}
