using ExchangeSim.Exercises.Plans;
using ExchangeSim.Model;
using ExchangeSim.Reports.Exercises.Languages;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Papers;

namespace ExchangeSim.Reports.Exercises.Manuals;

/// <summary>What everybody who plays may read beforehand: nothing of single seats, of leads and injects, or of how things are measured.</summary>
public static class SituationManual
{
    /// <summary>Makes it.</summary>
    /// <param name="planned">The plan.</param>
    /// <param name="language">Its language.</param>
    public static Paper Of(PlannedExercise planned, PaperLanguage language)
    {
        var plan = planned.Plan;
        var names = new PlanNames(planned, language);
        return new Paper(language.Code, language[ManualWords.SituationManual], language.Of(plan.Title), language[ManualWords.ForPlayers], language[CommonWords.Mark],
        [
            new Passage(language[CommonWords.Invented]),
            new Heading(1, language[ManualWords.AtAGlance]), PlanFacts.Of(planned, language),
            new Heading(1, language[CommonWords.Briefing]), new Passage(language.Of(plan.Briefing)),
            .. Purpose(plan, language),
            new Heading(1, language[ManualWords.WhoPlays]), PlanFacts.Seats(planned, language), new Passage(language[ManualWords.SeatsHint], IsAside: true),
            new Heading(1, language[ManualWords.WhatCanBeAsked]), Procedures(planned, language, names),
            new Passage(language[ManualWords.ChannelsHint]), new Bullets([.. planned.Scenario.Channels.Select(channel => names.Channel(channel.Id))]),
            .. Instruments(planned, language, names),
            new Heading(1, language[ManualWords.Rules]), Rules(planned, language),
        ]);
    }

    private static IEnumerable<Block> Purpose(ExercisePlan plan, PaperLanguage language) => plan.Objectives.Count == 0 ? [] :
    [
        new Heading(1, language[ManualWords.WhatItIsFor]), new Passage(language[ManualWords.ExpectedOfYou]),
        new Bullets([.. plan.Objectives.Select(objective => language.Of(objective.Title))]),
    ];

    private static Grid Procedures(PlannedExercise planned, PaperLanguage language, PlanNames names) => new(
        language[ManualWords.WhatCanBeAsked], [new(language[CommonWords.Procedure]), new(language[ManualWords.TimeLimit], 3)],
        [.. planned.Scenario.Procedures.Select(procedure => (IReadOnlyList<string>)[names.Procedure(procedure.Id), Limits(procedure, language)])]);

    private static string Limits(Procedure procedure, PaperLanguage language) => procedure.Limits.Count == 0 ? language[ManualWords.NoLimit]
        : language.Semicolons(procedure.Limits.OrderByDescending(limit => limit.Key).Select(limit =>
            language.Colon(DomainWords.Of(language, limit.Key), language.Length(limit.Value))));

    private static IEnumerable<Block> Instruments(PlannedExercise planned, PaperLanguage language, PlanNames names)
    {
        if (planned.Scenario.Instruments.Count == 0 && planned.Plan.Leads.Count == 0) yield break;
        yield return new Heading(1, language[CommonWords.Instruments]);
        yield return new Grid(language[CommonWords.Instruments],
            [new(language[CommonWords.Instrument], 4), new(language[ManualWords.Between], 3), new(language[ManualWords.BasisFor], 3), new(language[ManualWords.InForce], 2)],
            [
                .. planned.Scenario.Instruments.Select(instrument => (IReadOnlyList<string>)[
                    names.Basis(instrument.Id), string.Join(", ", instrument.Parties.Select(names.Agency)), Opens(instrument, language, names),
                    InForce(instrument, language)]),
                [names.Basis(RightRequest.PolicePractice), language[ManualWords.AllAgencies], language[ManualWords.PracticeAllows], language[ManualWords.Always]],
                [names.Basis(RightRequest.Reciprocity), language[ManualWords.AllAgencies], language[ManualWords.ReciprocityAllows], language[ManualWords.Always]],
            ]);
    }

    private static string Opens(Instrument instrument, PaperLanguage language, PlanNames names) =>
        instrument.Opens.Count == 0 ? language[ManualWords.OpensNothing] : string.Join(", ", instrument.Opens.Select(names.Procedure));

    private static string InForce(Instrument instrument, PaperLanguage language) => (instrument.InForce, instrument.Until) switch
    {
        (null, _) => language[ManualWords.NotInForce],
        ({ } from, null) => language.Of(ManualWords.Since, language.Date(from)),
        ({ } from, { } until) => language.Of(ManualWords.SinceUntil, language.Date(from), language.Date(until)),
    };

    private static Bullets Rules(PlannedExercise planned, PaperLanguage language) => new(
    [
        language[ManualWords.RuleFile], language[ManualWords.RuleRefuse], language.Of(ManualWords.RuleTime, PlanFacts.Waits(planned.Plan, language)),
        .. Moves(planned, language), language[ManualWords.RuleKnow], language[ManualWords.RuleReal],
    ]);

    // One rule where it is the same for all seats, else one for each seat.
    private static IEnumerable<string> Moves(PlannedExercise planned, PaperLanguage language)
    {
        var (seats, names) = (planned.Plan.Seats, new PlanNames(planned, language));
        if (seats.Select(seat => seat.MostMoved).Distinct().Count() == 1) return [Rule(seats[0].MostMoved)];
        return seats.Select(seat => language.Colon(names.Seat(seat.Id), Rule(seat.MostMoved)));

        string Rule(int? most) => most switch
        {
            null => language[ManualWords.MoveFreely], 0 => language[ManualWords.MoveNone],
            { } some => language.Of(ManualWords.MoveSome, language.Number(some, 0)),
        };
    }
}
