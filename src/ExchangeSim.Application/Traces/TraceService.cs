using ExchangeSim.Application.Exercises;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Runs;
using ExchangeSim.Application.Simulators;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Reports.Manifests;
using ExchangeSim.Reports.Trace;
using ExchangeSim.Reports.Web;
using ExchangeSim.Reports.Web.Traces;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;
using NodaTime;

namespace ExchangeSim.Application.Traces;

/// <summary>The history of a request.</summary>
/// <param name="Trace">What happened to it.</param>
/// <param name="CaseFile">Its fictional case file, line by line.</param>
public sealed record TracedRequest(RequestTrace Trace, IReadOnlyList<string> CaseFile);

/// <summary>Where a trace goes besides its answer, and how.</summary>
/// <param name="Report">The file for it as a page, PDF or document; null: none.</param>
/// <param name="InUtc">Whether all clocks show UTC.</param>
/// <param name="Language">The language of that page, two letters.</param>
public sealed record TraceTarget(string? Report = null, bool InUtc = false, string Language = "en");

/// <summary>What a trace gave.</summary>
/// <param name="Scenario">The scenario that was run.</param>
/// <param name="Requests">The requests, slowest first.</param>
/// <param name="Files">The files that were written.</param>
public sealed record TraceOutcome(Scenario Scenario, IReadOnlyList<TracedRequest> Requests, IReadOnlyList<string> Files)
{
    /// <summary>Why a file could not be written; null: it was, or none was wanted.</summary>
    public IOException? WriteFailure { get; init; }
}

/// <summary>Traces single requests. The run is made once to find them and once more, the same to the bit, to record them.</summary>
/// <param name="context">What the request works with.</param>
public sealed class TraceService(RequestContext context)
{
    /// <summary>Traces.</summary>
    /// <exception cref="InvalidRequestException">It cannot be done as it was asked for, or the run has no such request.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public TraceOutcome Trace(TraceRequest request, TraceTarget? target = null)
    {
        if (request.Request is null == request.Slowest is null) throw new InvalidRequestException("name a request, or ask for the slowest ones with --slowest N");
        var language = PaperFiles.Language(target?.Language ?? PaperFiles.Languages[0]);
        var (scenario, session) = RunService.Open(context, "trace", request);
        using (session)
        {
            using var report = ReportFile.Begin(target?.Report, context.InputsAnd([]), new PageDrawing(context));
            scenario = RunService.Settle(context, session, scenario, request);
            var settings = new RunSettings { Seed = request.Seed ?? scenario.Seed, Replication = request.Replication - 1, Threads = context.Threads ?? session.Processors };
            var finder = new RequestFinder(scenario, request.Request, request.Slowest ?? 0);
            Finish(session, scenario, settings, finder);
            var found = finder.Found.Count > 0 ? finder.Found : throw MissingRequest.Explain(scenario, request.Request, finder.Counted);
            var trace = new TraceCollector();
            Finish(session, scenario, settings with { Traced = found.Select(r => r.Key).ToHashSet() }, trace);
            session.End(true);
            var requests = found.Select(one => new TracedRequest(RequestTrace.Of(scenario, one, settings.Replication, trace.Of(one.Key)), CaseFileLines.Of(scenario,
                one))).ToList();
            if (target?.InUtc == true) scenario = InUtc(scenario);
            var (files, failure) = Written.Try<IReadOnlyList<string>>(() => report is null ? [] : [report.Write(PageOf(scenario, request, settings.Seed, requests, language))]);
            return new TraceOutcome(scenario, requests, files ?? []) { WriteFailure = failure };
        }
    }

    // For what is shown alone: the clocks of its agencies are not looked at again.
    private static Scenario InUtc(Scenario scenario) => scenario with { Agencies = [.. scenario.Agencies.Select(agency => agency with { Zone = DateTimeZone.Utc })] };

    private HtmlPage PageOf(Scenario scenario, TraceRequest request, ulong seed, IReadOnlyList<TracedRequest> requests, string language)
    {
        var texts = context.Texts.Known;
        var made = CommandLineText.Of(request) + (language == PaperFiles.Languages[0] ? "" : $" --language {language}");
        var origin = new Origin(made, texts is [var text, ..] ? ContentHash.OfText(text.Text) : null, ProgramBuild.Version);
        var caseFiles = language == PaperFiles.Languages[0] ? requests.Select(one => one.CaseFile)
            : requests.Select(one => CaseFileLines.Of(scenario, one.Trace.Request, language));
        return new RequestWeb(scenario, [.. requests.Select(one => one.Trace)], [.. caseFiles], language).Of(request.Policy, seed, request.Replication, origin);
    }

    private static void Finish(SimulationSession session, Scenario scenario, RunSettings settings, IRunObserver observer)
    {
        session.For(scenario)(settings, observer, session.Stop);
        session.Stop.ThrowIfCancellationRequested();
    }
}
