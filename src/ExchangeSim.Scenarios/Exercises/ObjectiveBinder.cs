using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Exercises.Measures;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Exercises;

/// <summary>Objectives with their targets and tasks.</summary>
internal sealed class ObjectiveBinder
{
    private static readonly Key<Phrase> Title = new("title", "In words.", PhraseKind.Text, IsRequired: true);
    private static readonly Key<bool> Critical = new("critical", "Whether the target stands and falls with it; yes when left out.", Kinds.YesNo);
    private static readonly Key<string> Some = new("some", "The value up to which it counts as performed with some challenges, such as 85 %.", Kinds.Text);
    private static readonly Key<string> Major = new("major", "The value up to which it counts as performed with major challenges, such as 60 %.", Kinds.Text);

    private readonly Key<TaskMeasure> _measure;
    private readonly Key<IReadOnlyList<Named<TargetTask>>> _tasks;
    private readonly Key<IReadOnlyList<Named<CapabilityTarget>>> _targets;

    /// <param name="scenario">The scenario; null if it could not be read.</param>
    internal ObjectiveBinder(Scenario? scenario)
    {
        _measure = new("measure", "A figure over the log and what is wanted of it, such as: share of information from laos answered within 8 h >= 95 %.",
            MeasureText.Kind(scenario), IsRequired: true);
        var task = new RecordKind<TargetTask>("task", [Title, _measure, Critical, Some, Major], Task);
        _tasks = new("tasks", "How the target is met.", new MapKind<TargetTask>(task), IsRequired: true);
        _targets = new("targets", "Thresholds by which one sees that it was reached.",
            new MapKind<CapabilityTarget>(new RecordKind<CapabilityTarget>("target", [Title, _tasks], Target)), IsRequired: true);
        Kind = new("objective", [Title, _targets], Objective);
    }

    internal RecordKind<Objective> Kind { get; }

    private TargetTask Task(Fields f)
    {
        var measure = f.Get(_measure)!;
        var task = new TargetTask
        {
            Id = f.Id, Title = f.Get(Title)!, Measure = measure, IsCritical = f.Get(Critical, true), Some = Limit(f, Some, measure), Major = Limit(f, Major, measure),
        };
        if (measure is { Comparison: Comparison.AtLeast } && (task.Some > measure.Value || task.Major > (task.Some ?? measure.Value))) Order(f, "falls");
        if (measure is { Comparison: not Comparison.AtLeast } && (task.Some < measure.Value || task.Major < (task.Some ?? measure.Value))) Order(f, "rises");
        return task;
    }

    private static void Order(Fields f, string way) =>
        f.Error(f.Has(Major) ? Major : Some, $"the value {way} from what is wanted over 'some' to 'major'", "such as >= 95 % with some: 85 %, major: 60 %");

    private static double? Limit(Fields f, Key<string> key, TaskMeasure? measure)
    {
        if (f.Get(key) is not { } text || measure is null) return null;
        Parsed<double> value = measure.Figure.Unit switch
        {
            FigureUnit.Share => Shares.ParsePercentage(text),
            FigureUnit.Time => Durations.Parse(text).Then<double>(time => time.TotalMilliseconds),
            _ => SmallValues.Whole(0, 1_000_000)(text).Then<double>(number => number),
        };
        if (value.Fault is { } fault) f.Error(key, fault.Message, fault.Advice);
        return value.Fault is null ? value.Value : null;
    }

    private CapabilityTarget Target(Fields f)
    {
        var tasks = f.Get(_tasks) ?? [];
        if (f.Has(_tasks) && tasks.Count == 0 && f.Reading.Problems.Errors == 0)
            f.Error(_tasks, $"target '{f.Id}' has no task", "write tasks: with the name of a task and its measure");
        return new CapabilityTarget { Id = f.Id, Title = f.Get(Title)!, Tasks = [.. tasks.Select(task => task.Value)] };
    }

    private Objective Objective(Fields f)
    {
        var targets = f.Get(_targets) ?? [];
        if (f.Has(_targets) && targets.Count == 0 && f.Reading.Problems.Errors == 0)
            f.Error(_targets, $"objective '{f.Id}' has no target", "write targets: with the name of a target and its tasks");
        return new Objective { Id = f.Id, Title = f.Get(Title)!, Targets = [.. targets.Select(target => target.Value)] };
    }
}
