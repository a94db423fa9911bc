using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Application.Simulators;
using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Varying;

namespace ExchangeSim.Application.Sweeps;

/// <summary>Reads the fields that sweeps and searches share.</summary>
internal static class SweepPlans
{
    private const int UsualMost = 30;

    /// <summary>How often and how precisely the points are run.</summary>
    /// <exception cref="InvalidRequestException">A maximum was given and nothing that could reach it.</exception>
    internal static SweepPlan Of(VaryingRequest request, Scenario scenario, SimulationSession session, int? threads)
    {
        var least = Drawing.Check(scenario, request.Replications ?? scenario.Replications);
        var isOpen = request.Precision is not null || request is SearchRequest;
        if (!isOpen && request.MaxReplications is not null) throw new InvalidRequestException("--max-replications is for --precision or --find; say --replications");
        return new SweepPlan
        {
            Seed = request.Seed ?? scenario.Seed, Threads = threads ?? session.Processors, Room = threads is null ? session.Room : null,
            Confidence = request.Confidence ?? new SweepPlan().Confidence,
            Precision = request.Precision, LeastReplications = least, MostReplications = isOpen ? Math.Max(least, Most(request, scenario)) : least,
        };
    }

    private static int Most(VaryingRequest request, Scenario scenario) =>
        request.MaxReplications is { } asked ? Drawing.Check(scenario, asked) : Drawing.AtMost(scenario, UsualMost);

    /// <summary>The scenario as it stands.</summary>
    /// <exception cref="InvalidRequestException">It cannot be read, or its warm-up would be another at every point.</exception>
    internal static Scenario Read(RequestContext context, string file)
    {
        var scenario = context.Read(file);
        return scenario.WarmUpOrigin != WarmUpOrigin.ToBeFound ? scenario
            : throw new InvalidRequestException("a sweep needs the same warm-up everywhere; run the scenario once and write the length that it finds in place of warm-up: auto");
    }

    /// <summary>A figure that is varied.</summary>
    /// <exception cref="InvalidRequestException">It cannot be read.</exception>
    internal static Variation Variation(string text)
    {
        var (variation, fault) = ExchangeSim.Scenarios.Varying.Variation.Parse(text);
        return variation ?? throw new InvalidRequestException(fault!);
    }
}
