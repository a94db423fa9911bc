using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;
using NodaTime;

namespace ExchangeSim.Scenarios.Exercises.Measures;

/// <summary>The names that a measure may use.</summary>
/// <param name="scenario">The plan's scenario; null if it could not be read, and then no name is unknown.</param>
/// <param name="reading">What is known of the plan.</param>
internal sealed class MeasureWords(Scenario? scenario, Reading reading)
{
    internal Parsed<string> Procedure(Cursor cursor) => Name(cursor, "a procedure", reading.Section("procedures"));
    internal Parsed<string> Agency(Cursor cursor) => Name(cursor, "an agency", reading.Section("agencies"));
    internal Parsed<string> Crime(Cursor cursor) => Name(cursor, "a crime area", reading.Section("crimes"));
    internal Parsed<string> Seat(Cursor cursor) => Name(cursor, "a seat of this exercise", reading.Section("seats"));
    internal Parsed<string> Lead(Cursor cursor) => Name(cursor, "a lead of this exercise", reading.Section("leads"));

    internal Parsed<Urgency> Urgency(Cursor cursor) =>
        Name(cursor, "an urgency", new Names([.. SmallValues.Urgencies.Select(urgency => urgency.Word)]))
            .Then<Urgency>(word => SmallValues.Urgencies.First(urgency => urgency.Word == word).Value);

    /// <summary>The date that stands next, as what must have happened before.</summary>
    internal Parsed<AgencyAsked> Moment(Cursor cursor, AgencyAsked asked)
    {
        var start = cursor.Offset;
        var day = cursor.TakeWord();
        var text = cursor.IsAtEnd || !char.IsAsciiDigit(cursor.PeekWord().FirstOrDefault()) ? day : $"{day} {cursor.Rest.Split(' ')[0]}";
        if (text.Length > day.Length) cursor.GoTo(cursor.Offset + text.Length - day.Length - 1);
        var at = Dates.ParseInstant(text, reading.Zone);
        return at.Fault is { } fault ? fault with { Offset = start } : asked with { Before = at.Value - (scenario?.Start ?? at.Value) };
    }

    /// <summary>A moment of a request: a step, a clock that starts there, or a fact on which the way to it turns.</summary>
    internal Parsed<RequestMoment> Moment(Cursor cursor)
    {
        var (start, name) = (cursor.Offset, cursor.TakeWord());
        if (name.Length == 0) return cursor.Fail("the name of a moment is missing", "write that of a step, of a clock or of a fact");
        if (scenario is null) return new RequestMoment(name, []);
        var steps = StepsOf(scenario, name, step => step.Id == name);
        if (steps.Count == 0) steps = StepsOf(scenario, name, step => step.StartsClock == name);
        if (steps.Count == 0)
            steps = [.. scenario.Procedures.SelectMany(procedure => Opened(procedure, name).Select(then => (procedure.Id, then)))];
        if (steps.Count > 0) return new RequestMoment(name, steps);
        var near = Words.Nearest(name, [.. scenario.Procedures.SelectMany(Moments)]);
        return new Fault(start + 1, $"'{name}' is no step, no clock and no fact of a procedure", near is null ? null : $"did you mean '{near}'?");
    }

    private static IEnumerable<string> Opened(Procedure procedure, string fact) =>
        procedure.Steps.OfType<ChoiceStep>().SelectMany(step => step.Cases).Where(one => Needs(one.When, fact)).Select(one => one.Then);

    private static bool Needs(Condition? condition, string fact) => condition switch
    {
        FactIs known => known.Fact == fact,
        And both => Needs(both.Left, fact) || Needs(both.Right, fact),
        _ => false,
    };

    private static IEnumerable<string> Moments(Procedure procedure) =>
        procedure.Steps.Select(step => step.Id).Concat(procedure.Clocks.Select(clock => clock.Id)).Concat(procedure.Facts.Select(fact => fact.Id));

    private static IReadOnlyList<(string, string)> StepsOf(Scenario scenario, string name, Func<Step, bool> isIt) =>
        [.. scenario.Procedures.SelectMany(procedure => procedure.Steps.Where(isIt).Select(step => (procedure.Id, step.Id)))];

    private static Parsed<string> Name(Cursor cursor, string what, Names known)
    {
        var word = cursor.PeekWord();
        if (word.Length == 0) return cursor.Fail($"the name of {what} is missing", known.Advice(word));
        if (!known.Contains(word)) return cursor.Fail($"'{word}' is not the name of {what}", known.Advice(word));
        return cursor.TakeWord();
    }
}
