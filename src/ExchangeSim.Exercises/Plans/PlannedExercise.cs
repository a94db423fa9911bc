using System.Security.Cryptography;
using System.Text;
using ExchangeSim.Model;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Exercises;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Simulation.Compilation;

namespace ExchangeSim.Exercises.Plans;

/// <summary>A plan with its scenario, ready to be played: all that every room of an exercise shares. Immutable.</summary>
public sealed class PlannedExercise
{
    private PlannedExercise(ExercisePlan plan, Scenario scenario, IReadOnlyList<SourceText> sources)
    {
        (Plan, Sources) = (plan, sources);
        scenario = scenario with { Uncertainty = null }; // people who play are told the numbers as they are written
        Compiled = CompiledScenario.Compile(scenario);
        Scenario = scenario;
        PlanHash = HashOf(sources.Take(1));
        ScenarioHash = HashOf(sources.Skip(1));
        Begin = (long)plan.Begins.TotalMilliseconds;
        var length = plan.Length ?? scenario.Length - plan.Begins ?? throw new ArgumentException("an exercise needs a length", nameof(plan));
        End = Begin + (long)length.TotalMilliseconds;
        ShortestTime = Math.Max(1, (long)plan.AnswersWithin.Values.Min().TotalMilliseconds);
        Seats = [.. plan.Seats.Select(seat => new SeatPlace(seat, scenario))];
    }

    /// <summary>The plan.</summary>
    public ExercisePlan Plan { get; }
    /// <summary>Its scenario, its policy laid over it.</summary>
    public Scenario Scenario { get; }
    /// <summary>The same, ready to run.</summary>
    public CompiledScenario Compiled { get; }
    /// <summary>The plan's text first, then the scenario's and those it includes: what a log is replayed from.</summary>
    public IReadOnlyList<SourceText> Sources { get; }
    /// <summary>SHA-256 of the plan's text, in hexadecimal digits.</summary>
    public string PlanHash { get; }
    /// <summary>SHA-256 of the scenario's texts, in hexadecimal digits.</summary>
    public string ScenarioHash { get; }
    /// <summary>When people come in, in simulated milliseconds from the scenario's start.</summary>
    public long Begin { get; }
    /// <summary>When it is over, in simulated milliseconds from the scenario's start.</summary>
    public long End { get; }
    /// <summary>How long it takes, simulated milliseconds.</summary>
    public long Length => End - Begin;
    /// <summary>The shortest time that anybody has to decide, simulated milliseconds, ≥ 1.</summary>
    internal long ShortestTime { get; }
    /// <summary>States of worlds at the beginning.</summary>
    internal Beginnings Beginnings { get; } = new();
    /// <summary>The seats, as places in the scenario; in the order of the plan.</summary>
    public IReadOnlyList<SeatPlace> Seats { get; }

    /// <summary>The seat with an id, or null.</summary>
    public SeatPlace? Seat(string id) => Seats.FirstOrDefault(seat => seat.Plan.Id == id);

    /// <summary>When a lead arrives, in simulated milliseconds from the scenario's start.</summary>
    public long ArrivalOf(LeadPlan lead) => Begin + (long)lead.After.TotalMilliseconds;

    /// <summary>When an inject is due, in simulated milliseconds from the scenario's start; null: it lies in the pool.</summary>
    public long? DueAt(PlannedInject inject) => inject.After is { } after ? Begin + (long)after.TotalMilliseconds : null;

    /// <summary>Makes a plan that was read ready.</summary>
    /// <exception cref="ArgumentException">The plan or its scenario has problems.</exception>
    public static PlannedExercise Of(ExerciseReadResult read) => read is { Plan: { } plan, Scenario: { } scenario } ? new PlannedExercise(plan, scenario, read.Sources)
        : throw new ArgumentException(string.Join("\n", read.Problems.Where(problem => problem.IsError)), nameof(read));

    /// <summary>Reads it again from the texts that an exercise keeps, the plan's first.</summary>
    /// <remarks>What was read lately is not read again: every room and every page of an exercise asks.</remarks>
    /// <exception cref="ArgumentException">There is a problem in them.</exception>
    public static PlannedExercise OfTexts(IReadOnlyList<SourceText> texts)
    {
        if (texts.Count == 0) throw new ArgumentException("an exercise without a plan", nameof(texts));
        return RecentPlans.Shared.Of($"{texts[0].File}\n{HashOf(texts)}", () => Read(texts));
    }

    private static PlannedExercise Read(IReadOnlyList<SourceText> texts) =>
        Of(ExerciseFile.ReadText(texts[0].Text, texts[0].File, name => texts.FirstOrDefault(text => text.File == name)?.Text));

    private static string HashOf(IEnumerable<SourceText> texts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(texts.Select(text => $"{Path.GetFileName(text.File)}\n{text.Text.Length}\n{text.Text}\n")))));
}
