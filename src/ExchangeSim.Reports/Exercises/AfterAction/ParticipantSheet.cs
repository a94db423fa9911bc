using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Debriefing.Own;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Reports.Exercises.Languages;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Papers;

namespace ExchangeSim.Reports.Exercises.AfterAction;

/// <summary>What one participant may take home: their own decisions, requests and notes, built from what had reached their seats, and the ratings of the room.</summary>
public static class ParticipantSheet
{
    /// <summary>Makes it.</summary>
    /// <param name="room">The room as it was left.</param>
    /// <param name="person">Who took part in it.</param>
    /// <param name="language">Its language.</param>
    public static Paper Of(Room room, Attendance person, PaperLanguage language)
    {
        var (plan, facts) = (room.Planned.Plan, new RoomFacts(room, language));
        return new Paper(language.Code, language[SheetWords.Sheet], $"{person.Name} · {language.Of(plan.Title)}", language.Of(SheetWords.ForYou, person.Name),
            language[CommonWords.Mark],
        [
            new Passage(language[CommonWords.Invented]),
            new Heading(1, language[SheetWords.YourSeats]), Seats(facts, person, language),
            new Heading(1, language[SheetWords.YourDecisions]), .. Decisions(facts, person, language),
            new Heading(1, language[SheetWords.YourRequests]), Requests(facts, person, language),
            .. Lines(language[SheetWords.Seen], Observations(facts, person)),
            .. Lines(language[SheetWords.Notes], [.. Own<WriteNote>(room, person).Select(one => $"{facts.At(one.At)}: {one.Command.Text}")]),
            .. facts.Judgement.Objectives.Count == 0 ? (Block[])[] : Together(facts, language),
            .. plan.Questions.Count == 0 ? (Block[])[] : [new Heading(1, language[SheetWords.ToThink]), new Bullets([.. plan.Questions.Select(one => language.Of(one))])],
        ]);
    }

    private static Block Seats(RoomFacts facts, Attendance person, PaperLanguage language) => person.Sittings.Count == 0 ? new Passage(language[SheetWords.NoSeat]) : new Grid(
        language[SheetWords.YourSeats], [new(language[CommonWords.Seat], 3), new(language[CommonWords.From]), new(language[SheetWords.Until])],
        [
            .. person.Sittings.Select(sitting => (IReadOnlyList<string>)[facts.Names.Seat(sitting.Seat), facts.At(sitting.From),
                sitting.Until is { } until ? facts.At(until) : language[SheetWords.ToTheEnd]]),
        ]);

    private static IEnumerable<Block> Decisions(RoomFacts facts, Attendance person, PaperLanguage language)
    {
        var own = OwnDecisions.Of(facts.Room, person).ToList();
        var decisions = own.Where(taken => !taken.Open.IsQuestion && taken.By != DecidedBy.SeatLeft).ToList();
        if (own.Count == 0) return [new Passage(language[SheetWords.NoDecisions])];
        return
        [
            .. decisions.Count == 0 ? (Block[])[] : [new Passage(language.Of(SheetWords.OfThese, decisions.Count(taken => taken.By == DecidedBy.Person), decisions.Count,
                decisions.Count(taken => taken.By == DecidedBy.Person && taken.IsReference)))],
            new Grid(language[SheetWords.YourDecisions],
                [new(language[CommonWords.When]), new(language[CommonWords.Request]), new(language[SheetWords.FileSaid], 4), new(language[ReportWords.Decided], 3),
                    new(language[SheetWords.Verdict], 3)],
                [.. own.Select(taken => Row(facts, taken, language))]),
        ];
    }

    private static IReadOnlyList<string> Row(RoomFacts facts, TakenDecision taken, PaperLanguage language)
    {
        var (when, reference) = (facts.At(taken.At), facts.Reference(taken.Open.Pending.Root));
        if (taken.Open.IsQuestion) return [when, reference, "", language[ToQuestion(taken.By)], ""];
        var decided = taken.By switch
        {
            DecidedBy.Person => facts.Choice(taken, taken.Choice),
            DecidedBy.NobodyInTime => language[ReportWords.NobodyInTime],
            DecidedBy.SeatLeft => language[SheetWords.SeatLeft],
            _ => throw new ArgumentOutOfRangeException(nameof(taken)),
        };
        var verdict = taken.By == DecidedBy.Person && taken.IsReference ? language[SheetWords.AsFile]
            : language.Of(SheetWords.OtherThanFile, facts.Choice(taken, taken.Open.Pending.Reference));
        return [when, reference, Evidence(facts.Room, taken, language), decided, verdict];
    }

    private static Word ToQuestion(DecidedBy by) => by switch
    {
        DecidedBy.Person => SheetWords.AnswerSent,
        DecidedBy.NobodyInTime => SheetWords.Unanswered,
        DecidedBy.SeatLeft => SheetWords.QuestionLeft,
        _ => throw new ArgumentOutOfRangeException(nameof(by)),
    };

    // What stands in the file of that seat, and nothing else.
    private static string Evidence(Room room, TakenDecision taken, PaperLanguage language)
    {
        var step = room.Planned.Scenario.Procedures[taken.Open.Pending.Procedure].Steps[taken.Open.Pending.Step].Id;
        var file = FileView.Of(room, taken.Open.Seat, room.World.FileOf(taken.Open.Pending.Root));
        return string.Join("\n", file?.Evidence.Where(line => line.Step == step).Select(line => language.Of(line.Text)).Distinct() ?? []);
    }

    private static Block Requests(RoomFacts facts, Attendance person, PaperLanguage language)
    {
        var sent = Own<SendRequest>(facts.Room, person).ToList();
        if (sent.Count == 0) return new Passage(language[SheetWords.NoRequests]);
        var forms = facts.Room.World.Forms.ToList();
        return new Grid(language[SheetWords.YourRequests],
            [new(language[CommonWords.When]), new(language[CommonWords.Lead], 3), new(language[CommonWords.To]), new(language[CommonWords.Procedure]),
                new(language[SheetWords.InTheForm], 4)],
            [
                .. sent.Select(one => (IReadOnlyList<string>)[facts.At(one.At), language.Of(facts.Room.Planned.Plan.Leads.First(lead => lead.Id == one.Command.Lead).Title),
                    facts.Names.Agency(one.Command.To), facts.Names.Procedure(one.Command.Procedure),
                    string.Join("\n", forms.First(form => ReferenceEquals(form.Form, one.Command)).Check.Defects.Select(defect => DomainWords.Of(language, defect))
                        .DefaultIfEmpty(language[SheetWords.NothingWrong]))]),
            ]);
    }

    private static IEnumerable<(long At, T Command)> Own<T>(Room room, Attendance person) where T : RoomCommand =>
        room.Entries.Where(entry => person.Is(entry.By)).Where(entry => entry.Command is T).Select(entry => (entry.At, (T)entry.Command));

    private static IReadOnlyList<string> Observations(RoomFacts facts, Attendance person) =>
        [.. OwnObservation.Of(facts.Room, person).Select(seen => $"{facts.At(seen.At)}{(seen.Reference is { } reference ? $" · {reference}" : "")}: {seen.Text}")];

    private static IEnumerable<Block> Lines(string heading, IReadOnlyList<string> lines) => lines.Count == 0 ? [] : [new Heading(1, heading), new Bullets(lines)];

    private static IEnumerable<Block> Together(RoomFacts facts, PaperLanguage language) =>
    [
        new Heading(1, language[SheetWords.RoomTogether]), new Passage(language[SheetWords.RoomHint], IsAside: true),
        new Grid(language[ReportWords.Summary], [new(language[CommonWords.Objective], 3), new(language[CommonWords.Rating], 2)],
            [.. facts.Judgement.Objectives.Select(one => (IReadOnlyList<string>)[language.Of(one.Objective.Title), RatingNames.In(language, one.Rating)])]),
    ];
}
