using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Experiments.Preflight;
using ExchangeSim.Model;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Compilation;

namespace ExchangeSim.Application.Checks;

/// <summary>Checks scenarios.</summary>
/// <param name="context">What the request works with.</param>
public sealed class CheckService(RequestContext context)
{
    private const int DrawsTried = 20;

    /// <summary>Reads the scenario and its policies, computes what is known before it runs, and collects what is probably not meant.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="InvalidScenarioException">It has errors, or, where the check is strict, warnings; the exception lists them all.</exception>
    public CheckOutcome Check(CheckRequest request)
    {
        var read = context.Texts.Read(request.File);
        if (read.Scenario is null) throw new InvalidScenarioException(read.Problems);
        var scenario = request.Policy is { } policy ? context.Read(request.File, policy, warn: false) : read.Scenario;
        TryDraws(scenario);
        context.Stop.ThrowIfCancellationRequested();
        foreach (var drawn in PoliciesDrawn(scenario)) TryDraws(context.Read(request.File, drawn, warn: false));
        context.Stop.ThrowIfCancellationRequested();
        var preflight = PreflightCheck.Of(scenario);
        context.Stop.ThrowIfCancellationRequested();
        var review = context.Texts.Review(request.File);
        var files = read.Sources.Select((source, i) => (source.File, i)).ToDictionary(pair => pair.File, pair => pair.i, StringComparer.Ordinal);
        var warnings = read.Problems.Concat(review.Warnings).Concat(PreflightWarnings.Of(scenario, preflight, review)).Distinct()
            .OrderBy(warning => files.GetValueOrDefault(warning.File, int.MaxValue)).ThenBy(warning => warning.Line).ThenBy(warning => warning.Column).ToList();
        if (request.Strict && warnings.Count > 0) throw new InvalidScenarioException([.. warnings.Select(warning => warning with { IsError = true })]);
        return new CheckOutcome(scenario, preflight with { Notes = [.. review.Notes, .. preflight.Notes] }, warnings);
    }

    // What a policy sets is drawn where the policy is laid over the scenario, and nowhere else; and it is laid over every alternative.
    private static IEnumerable<string> PoliciesDrawn(Scenario scenario) => scenario.Policies.Select(policy => policy.Id)
        .Where(policy => scenario.Uncertainty?.Numbers.Any(number => number.IsStructure || number.Place.StartsWith($"policies.{policy}.", StringComparison.Ordinal)) == true);

    // What laws with one number each allow, their draws together may not.
    private void TryDraws(Scenario scenario)
    {
        if (scenario.Uncertainty is null) return;
        var compiled = CompiledScenario.Compile(scenario.WarmUpOrigin == WarmUpOrigin.ToBeFound ? scenario with { WarmUpOrigin = WarmUpOrigin.Stated } : scenario);
        for (var replication = 0; replication < Drawing.AtMost(scenario, DrawsTried); replication++)
        {
            context.Stop.ThrowIfCancellationRequested();
            Drawing.Of(compiled, new RunSettings { Seed = scenario.Seed, Replication = replication });
        }
    }
}
