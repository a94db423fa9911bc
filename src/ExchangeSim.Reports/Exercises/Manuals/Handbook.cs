using ExchangeSim.Exercises.Judging;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Model;
using ExchangeSim.Reports.Exercises.Languages;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Papers;

namespace ExchangeSim.Reports.Exercises.Manuals;

/// <summary>What instructors, controllers and evaluators need, and players must not see: injects, leads with what is right, measures, and the briefing of each seat.</summary>
public static class Handbook
{
    /// <summary>Makes it.</summary>
    /// <param name="planned">The plan.</param>
    /// <param name="language">Its language.</param>
    public static Paper Of(PlannedExercise planned, PaperLanguage language)
    {
        var plan = planned.Plan;
        return new Paper(language.Code, language[ManualWords.Handbook], language.Of(plan.Title), language[ManualWords.ForStaff], language[CommonWords.Mark],
        [
            new Heading(1, language[ManualWords.AtAGlance]), PlanFacts.Of(planned, language),
            new Heading(1, language[HandbookWords.BeforeClass]),
            new Bullets([language.Of(HandbookWords.Rehearse, plan.Id), language[HandbookWords.HandOut],
                language.Of(HandbookWords.Minutes, PlanFacts.RealTime(planned, language))]),
            new Heading(1, language[HandbookWords.During]),
            new Bullets([language[HandbookWords.Quiet], language[HandbookWords.Pauses], language[HandbookWords.Absent]]),
            new Heading(1, language[HandbookWords.ForPeople]), ForPeople(planned, language),
            new Heading(1, language[HandbookWords.SeatBriefings]), PlanFacts.Seats(planned, language), .. Briefings(planned, language),
            new NewPage(), new Heading(1, language[HandbookWords.Injects]), .. Injects(planned, language),
            .. Leads(planned, language),
            new NewPage(), new Heading(1, language[CommonWords.Objectives]), .. Objectives(planned, language),
            .. plan.Questions.Count == 0 ? (Block[])[] :
                [new Heading(1, language[CommonWords.Questions]), new Bullets([.. plan.Questions.Select(question => language.Of(question))])],
        ]);
    }

    private static Facts ForPeople(PlannedExercise planned, PaperLanguage language)
    {
        var (people, names, lines) = (planned.Plan.ForPeople, new PlanNames(planned, language), new List<(string, string)>());
        if (people.Procedures.Count > 0) lines.Add((language[CommonWords.Procedure], string.Join(", ", people.Procedures.Select(names.Procedure))));
        if (people.Urgencies.Count > 0) lines.Add((language[CommonWords.Urgency], string.Join(", ", people.Urgencies.Select(urgency => DomainWords.Of(language, urgency)))));
        if (people.Crimes.Count > 0) lines.Add((language[ReportWords.Crime], string.Join(", ", people.Crimes.Select(names.Crime))));
        if (people.Requests.Count > 0) lines.Add((language[CommonWords.Request], string.Join(", ", people.Requests.Select(DomainWords.Words))));
        lines.Add((language[HandbookWords.Share], people == new ForPeople() ? language[HandbookWords.Everything] : language.Share(people.Share)));
        lines.Add((language[HandbookWords.AnswersWithin], PlanFacts.Waits(planned.Plan, language)));
        return new Facts(lines);
    }

    private static IEnumerable<Block> Briefings(PlannedExercise planned, PaperLanguage language) => planned.Plan.Seats.SelectMany(seat => (Block[])
        [new Heading(2, language.Of(seat.Name)), new Passage(seat.Briefing is { } own ? language.Of(own) : language[HandbookWords.NoOwnBriefing])]);

    private static IEnumerable<Block> Injects(PlannedExercise planned, PaperLanguage language)
    {
        var fired = planned.Plan.Injects.Select(inject => inject.Fires).OfType<string>().ToHashSet();
        List<(long Due, IReadOnlyList<string> Row)> rows =
        [
            .. planned.Plan.Injects.Select(inject => (planned.DueAt(inject) ?? long.MaxValue, Row(planned, inject, language))),
            .. planned.Scenario.Injects.Where(inject => !fired.Contains(inject.Id)).Select(inject => (DueAt(planned, inject) ?? long.MaxValue, Row(planned, inject, language))),
        ];
        if (rows.Count == 0) return [new Passage(language[HandbookWords.NoInjects])];
        return
        [
            new Grid(language[HandbookWords.Injects],
                [new(language[HandbookWords.Due]), new(language[CommonWords.To]), new(language[HandbookWords.Inject], 3), new(language[HandbookWords.Text], 4),
                    new(language[HandbookWords.Expected], 4)],
                [.. rows.OrderBy(row => row.Due).Select(row => row.Row)]),
        ];
    }

    private static IReadOnlyList<string> Row(PlannedExercise planned, PlannedInject inject, PaperLanguage language) =>
        [Due(planned, inject, language), new PlanNames(planned, language).Seats(inject.To), Named(planned, inject, language), Text(inject, language), language.Of(inject.Expects)];

    // What the scenario does by itself: people read nothing of it.
    private static IReadOnlyList<string> Row(PlannedExercise planned, Inject inject, PaperLanguage language) =>
    [
        DueAt(planned, inject) is { } due ? language.Moment(planned, due) : language[HandbookWords.ByCondition], language[CommonWords.AllSeats],
        language.Of(planned.Scenario.Words.Of(inject.Says, inject.Id)) + "\n" + language.Of(HandbookWords.Fires, new EventInWords(planned, language).Of(inject.Id)), "–", "–",
    ];

    private static long? DueAt(PlannedExercise planned, Inject inject) => inject.At is { } date ? planned.Compiled.TimeOf(date) : null;

    private static string Due(PlannedExercise planned, PlannedInject inject, PaperLanguage language) =>
        (planned.DueAt(inject) is { } due ? language.Moment(planned, due) : language[HandbookWords.Pool])
            + (inject.Unless is { } unless ? "\n" + language.Of(HandbookWords.Unless, new MeasureInWords(planned, language).Of(unless)) : "");

    private static string Named(PlannedExercise planned, PlannedInject inject, PaperLanguage language) =>
        language.Of(inject.Title) + (inject.Fires is { } fires ? "\n" + language.Of(HandbookWords.Fires, new EventInWords(planned, language).Of(fires)) : "");

    private static string Text(PlannedInject inject, PaperLanguage language) => (inject.From is { } from ? language.Colon(language.Of(from), "\n") : "") + language.Of(inject.Text);

    private static IEnumerable<Block> Leads(PlannedExercise planned, PaperLanguage language)
    {
        if (planned.Plan.Leads.Count == 0) yield break;
        var names = new PlanNames(planned, language);
        yield return new Heading(1, language[CommonWords.Leads]);
        yield return new Passage(language[HandbookWords.LeadsHint], IsAside: true);
        foreach (var lead in planned.Plan.Leads)
        {
            yield return new Heading(2, language.Of(lead.Title));
            yield return new Passage(language.Of(lead.Text));
            yield return new Facts(
            [
                (language[CommonWords.Seat], names.Seat(lead.Seat)), (language[HandbookWords.Arrives], language.Moment(planned, planned.ArrivalOf(lead))),
                (language[CommonWords.Procedure], names.Procedure(lead.Procedure)), (language[HandbookWords.RightAgency], names.Either(lead.Right.Agencies.Select(names.Agency))),
                (language[CommonWords.Basis], names.Either(lead.Right.Bases.Select(names.Basis))),
                (language[CommonWords.Channel], names.Either(lead.Right.Channels.Select(names.Channel))),
                (language[HandbookWords.RightUrgency], names.Either(lead.Right.Urgencies.Select(urgency => DomainWords.Of(language, urgency)))),
                (language[HandbookWords.Needs], lead.Right.Needs.Count == 0 ? "–" : string.Join(", ", lead.Right.Needs.Select(field => FieldWords.Of(language, field)))),
            ]);
        }
    }

    private static IEnumerable<Block> Objectives(PlannedExercise planned, PaperLanguage language)
    {
        var (plan, measures) = (planned.Plan, new MeasureInWords(planned, language));
        if (plan.Objectives.Count == 0) return [new Passage(language[CommonWords.NoObjectives])];
        return
        [
            new Passage(language[HandbookWords.RatedHint]),
            new Grid(language[HandbookWords.HowRated], [new("", 1), new(language[CommonWords.Rating], 3), new(language[HandbookWords.Means], 6)], RatingNames.Rows(language)),
            .. plan.Objectives.SelectMany(objective => Of(objective, measures, language)),
        ];
    }

    private static IEnumerable<Block> Of(Objective objective, MeasureInWords measures, PaperLanguage language)
    {
        yield return new Heading(2, language.Of(objective.Title));
        foreach (var target in objective.Targets)
            yield return new Grid(language.Of(target.Title),
                [new(language[CommonWords.Task], 4), new(language[CommonWords.Measure], 4), new(language[HandbookWords.Limits], 3)],
                [.. target.Tasks.Select(task => (IReadOnlyList<string>)[Named(task, language), measures.Of(task.Measure), Limits(task, language)])]);
    }

    internal static string Named(TargetTask task, PaperLanguage language) =>
        $"{language.Of(task.Title)} ({language[task.IsCritical ? CommonWords.Critical : CommonWords.NotCritical]})";

    /// <summary>The values up to which a task has each rating.</summary>
    internal static string Limits(TargetTask task, PaperLanguage language)
    {
        if (task.Measure.Figure is AgencyAsked asked)
            return language[asked.Before is null ? HandbookWords.AskedLimits : HandbookWords.AskedInTimeLimits];
        var (some, major) = RatingRules.Limits(task);
        var (sign, unit) = (task.Measure.Comparison == Model.Comparison.AtLeast ? "≥" : "≤", task.Measure.Figure.Unit);
        var first = task.Measure.Comparison == Model.Comparison.Exactly ? "=" : sign;
        // A limit that lies within the one before it can never be the rating.
        string Limit(string rating, double limit, double before) => (task.Measure.Comparison == Model.Comparison.AtLeast ? limit < before : limit > before)
            ? $"{rating} {sign} {language.Figure(limit, unit)}" : $"{rating} –";
        return $"P {first} {language.Figure(task.Measure.Value, unit)}\n{Limit("S", some, task.Measure.Value)}\n{Limit("M", major, some)}";
    }
}
