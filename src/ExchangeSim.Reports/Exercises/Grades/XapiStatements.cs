using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Judging;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using NodaTime;
using NodaTime.Text;

namespace ExchangeSim.Reports.Exercises.Grades;

/// <summary>What participants did as statements of xAPI 1.0.3 (ADL, "Experience API"), as JSON lines: that they came in, each decision, each request that they sent,
/// and, when it is over, how those who sat at a seat completed it or how far those came who were taken out. The same room gives the same statements with the same ids,
/// whatever was noted since, and what was rated otherwise is another statement, so that a learning record store takes each once.</summary>
/// <remarks>Names in statements are IRIs, and nobody need answer there; those here are under a domain that never exists (RFC 2606).</remarks>
public static class XapiStatements
{
    internal const string Home = "https://exchangesim.invalid/";
    private const string Verbs = "http://adlnet.gov/expapi/verbs/", Simulation = "http://adlnet.gov/expapi/activities/simulation",
        Interaction = "http://adlnet.gov/expapi/activities/cmi.interaction", Objective = "http://adlnet.gov/expapi/activities/objective",
        Version = "1.0.3";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the statements of a room, one a line, those of a person after one another.</summary>
    public static void Write(TextWriter writer, Room room)
    {
        foreach (var grade in Grade.In(room))
            foreach (var statement in Of(room, grade))
                writer.Write(JsonSerializer.Serialize(statement, Options) + "\n");
    }

    private static IEnumerable<object> Of(Room room, Grade grade)
    {
        var person = grade.Person;
        yield return Statement(room, person, "initialized", "initialized", person.Joined, Exercise(room), null, null);
        foreach (var entry in room.Entries.Where(entry => person.Is(entry.By)))
            if (entry.Command is Decide decide && room.World.Taken.FirstOrDefault(taken => taken.Open.Id == decide.Decision) is { } taken)
                yield return Statement(room, person, "responded", "responded", entry.Real, Decision(room, taken),
                    new { Response = decide.Choice, Success = taken.IsReference, Extensions = GroundOf(decide) }, entry.At);
            else if (entry.Command is SendRequest send && room.World.Forms.FirstOrDefault(form => ReferenceEquals(form.Form, send)) is { Form: not null } form)
                yield return Statement(room, person, "interacted", "sent a request", entry.Real, Sent(room, send), new { Success = form.Check.Defects.Count == 0 }, entry.At);
        if (!room.IsOver || person.Sittings.Count == 0) yield break;
        var end = EndOf(room);
        foreach (var objective in grade.Objectives.Where(objective => objective.Rating is not null))
            yield return Statement(room, person, "scored", "scored", end, Objectives(room, objective),
                new { Score = Score(RatingRules.Points(objective.Rating!.Value)), Response = RatingWords.Letter(objective.Rating.Value) }, null);
        var isCompleted = !(person.Left < end);
        var (verb, until) = isCompleted ? ("completed", end) : ("exited", person.Left!.Value);
        yield return Statement(room, person, verb, verb, until, Exercise(room),
            new { Score = grade.Points is { } points ? Score(points) : null, Completion = isCompleted, Duration = Length(until - person.Joined) }, null);
    }

    private static SortedDictionary<string, string>? GroundOf(Decide decide) =>
        decide.Ground is { } ground ? new(StringComparer.Ordinal) { [Home + "ground"] = ground } : null;

    // Ratings and notes come later. A log does not say when the plan's end was reached: the last that was done before it.
    private static long EndOf(Room room) => (room.Entries.FirstOrDefault(entry => entry.Command is EndExercise)
        ?? room.Entries.Last(entry => entry.At < room.Planned.End)).Real;

    private static object Statement(Room room, Attendance person, string verb, string said, long real, object activity, object? result, long? simulated)
    {
        var header = room.Header;
        var name = string.Create(CultureInfo.InvariantCulture, $"{header.Exercise}/{header.Room}/{person.Participant}");
        var what = JsonSerializer.Serialize(activity, Options);
        return new
        {
            Id = NamedUuid.Of($"{name}/{verb}/{real}/{simulated}/{what}/{JsonSerializer.Serialize(result, Options)}"),
            Actor = new { ObjectType = "Agent", person.Name, Account = new { HomePage = Home + header.Exercise, Name = person.Participant } },
            Verb = new { Id = Verbs + verb, Display = new Dictionary<string, string> { ["en"] = said } },
            Object = activity,
            Result = result,
            Context = new
            {
                Registration = NamedUuid.Of(name), Platform = "ExchangeSim",
                ContextActivities = new { Grouping = new[] { Exercise(room) } },
                Extensions = new SortedDictionary<string, object>(StringComparer.Ordinal)
                {
                    [Home + "room"] = header.Room,
                    [Home + "simulated-time"] = InstantPattern.General.Format(room.Planned.Scenario.Start + NodaTime.Duration.FromMilliseconds(simulated ?? room.World.Time)),
                },
            },
            Timestamp = InstantPattern.ExtendedIso.Format(Instant.FromUnixTimeMilliseconds(real)),
            Version,
        };
    }

    private static object Exercise(Room room) => Activity(Home + "plans/" + room.Header.Plan, Simulation, room.Planned.Plan.Title);

    private static object Objectives(Room room, JudgedObjective objective) =>
        Activity($"{Home}plans/{room.Header.Plan}/objectives/{objective.Objective.Id}", Objective, objective.Objective.Title);

    private static object Sent(Room room, SendRequest send) =>
        Activity($"{Home}plans/{room.Header.Plan}/leads/{send.Lead}", Interaction, room.Planned.Plan.Leads.First(lead => lead.Id == send.Lead).Title);

    private static object Activity(string id, string type, Phrase name) => new { ObjectType = "Activity", Id = id, Definition = new { Type = type, Name = name.ByLanguage } };

    // Which request it was about is told by its number in the room, which stands on its papers.
    private static object Decision(Room room, TakenDecision taken)
    {
        var pending = taken.Open.Pending;
        var procedure = room.Planned.Scenario.Procedures[pending.Procedure];
        var (step, words) = ((DecideStep)procedure.Steps[pending.Step], room.Planned.Scenario.Words);
        var reference = room.World.Register.Find(pending.Root) is { } record ? FileReference.Of(room, record) : taken.Open.Id;
        return new
        {
            ObjectType = "Activity", Id = string.Create(CultureInfo.InvariantCulture, $"{Home}{room.Header.Exercise}/{room.Header.Room}/decisions/{taken.Open.Id}"),
            Definition = new
            {
                Type = Interaction, Name = new Dictionary<string, string> { ["en"] = $"{reference}: {step.Id}" },
                Description = step.Says is { } says ? words.Of(says).ByLanguage : null,
                InteractionType = "choice",
                Choices = step.Cases.Select(one => one.Then).Distinct()
                    .Select(then => new { Id = then, Description = words.Of(null, then).ByLanguage }),
                CorrectResponsesPattern = new[] { step.Cases[pending.Reference].Then },
            },
        };
    }

    private static object Score(double points) => new { Scaled = Math.Round(points / 100, 4), Raw = Math.Round(points, 2), Min = 0, Max = 100 };

    private static string Length(long milliseconds) => string.Create(CultureInfo.InvariantCulture, $"PT{Math.Max(0, milliseconds) / 1000}S");
}
