using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Exercises.Tests;

/// <summary>Two agencies, two requests and no chance, so that every figure can be worked out by hand: a message takes an hour, the search two, and there is one officer for it.
/// A wait is an hour, the decision, the search with its queue, and an hour.</summary>
internal static class SmallWorld
{
    internal const long Hour = 3_600_000;

    private const string Scenario = """
        scenario: A small world
        start: 2022-03-07 00:00
        zone: UTC
        length: 20 h
        seed: 1
        agencies:
          north: { name: North, zone: UTC, hours: round the clock, desks: { bureau: { name: Bureau North, officers: 1 } } }
          south: { name: South, zone: UTC, hours: round the clock, desks: { bureau: { name: Bureau South, officers: 1 } } }
        channels: { wire: { name: Wire, delay: 1 h } }
        procedures:
          information:
            channel: wire
            facts: { purpose-not-allowed: 0 % }
            steps:
              submit: { send: to requested, then: admissible }
              admissible: { decide: by requested bureau, cases: { say-no: when purpose-not-allowed, search: otherwise } }
              search: { work: 2 h, at: requested bureau, then: reply }
              reply: { send: to requesting, then: answered }
              say-no: { send: to requesting, then: refused }
              answered: { close: answered }
              refused: { close: "refused: purpose-not-allowed" }
        requests:
          first: { at: 2022-03-07 00:00, from: north, to: south, procedure: information }
          second: { at: 2022-03-07 00:30, from: north, to: south, procedure: information }
        policies:
          slow-wire: { says: Messages take two hours., changes: { channels.wire.delay: 2 h } }
          same-wire: { says: Nothing changes., changes: { channels.wire.delay: 1 h } }
        """;

    private const string Plan = """
        exercise: A small world
        scenario: small.yaml
        briefing: EXERCISE.
        answers-within: 6 h
        speed: 1 h / min
        seats:
          south: { name: South, agency: south, desks: [bureau] }
        objectives:
          all:
            title: All
            targets:
              all:
                title: All
                tasks:
                  right: { title: Right, measure: "share of decisions taken right >= 100 %" }
        """;

    /// <summary>The same with a time limit for the reply.</summary>
    internal static PlannedExercise Limited(string limit) => PlannedExercise.OfTexts(
    [
        new SourceText("small.exercise.yaml", Plan),
        new SourceText("small.yaml", Scenario.Replace("    channel: wire\n", $"    channel: wire\n    limits: {{ final-reply: {limit} }}\n", StringComparison.Ordinal)),
    ]);

    /// <summary>The same where a reply is followed by other steps of the side that asks.</summary>
    internal static PlannedExercise Further(string steps) => PlannedExercise.OfTexts(
    [
        new SourceText("small.exercise.yaml", Plan),
        new SourceText("small.yaml", Scenario.Replace("to requesting, then: answered }", $"to requesting, then: further }}\n      {steps}", StringComparison.Ordinal)),
    ]);

    internal static PlannedExercise Planned(string? policy = null) => PlannedExercise.OfTexts(
    [
        new SourceText("small.exercise.yaml", policy is null ? Plan : Plan.Replace("briefing:", $"policy: {policy}\nbriefing:", StringComparison.Ordinal)),
        new SourceText("small.yaml", Scenario),
    ]);

    /// <summary>The same with a third agency, and with a seat in each.</summary>
    internal static PlannedExercise Three() => PlannedExercise.OfTexts(
    [
        new SourceText("small.exercise.yaml", Plan.Replace("objectives:\n",
            "  north: { name: North, agency: north, desks: [bureau] }\n  east: { name: East, agency: east, desks: [bureau] }\nobjectives:\n", StringComparison.Ordinal)),
        new SourceText("small.yaml", Scenario.Replace("channels:",
            "  east: { name: East, zone: UTC, hours: round the clock, desks: { bureau: { name: Bureau East, officers: 1 } } }\nchannels:", StringComparison.Ordinal)),
    ]);

    /// <summary>One person decides half an hour after a request has arrived: the first, then the second; the case is named for each.</summary>
    internal static PlayedRoom Played(string first, string second, long until = 20 * Hour, PlannedExercise? planned = null)
    {
        planned ??= Planned();
        using var room = Lesson.NewRoom(planned);
        room.Take(new JoinRoom("anna", "anna"), "anna");
        room.Take(new TakeSeat("anna", "south"), "anna");
        room.Take(new StartClock());
        foreach (var (at, choice) in new[] { (Hour * 3 / 2, first), (2 * Hour, second) })
        {
            room.World.AdvanceTo(at);
            Assert.Null(room.Take(new Decide("south", room.World.Open[0].Id, choice), "anna"));
        }
        room.World.AdvanceTo(until);
        if (until < 20 * Hour) room.Take(new EndExercise());
        return new PlayedRoom(planned, room.Log);
    }
}
