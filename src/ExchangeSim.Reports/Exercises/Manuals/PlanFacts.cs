using ExchangeSim.Exercises.Plans;
using ExchangeSim.Model;
using ExchangeSim.Reports.Exercises.Languages;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Papers;

namespace ExchangeSim.Reports.Exercises.Manuals;

/// <summary>What several papers say of a plan.</summary>
internal static class PlanFacts
{
    private const double Minute = 60_000;

    internal static Facts Of(PlannedExercise planned, PaperLanguage language)
    {
        var plan = planned.Plan;
        return new Facts(
        [
            (language[CommonWords.Scenario], language.Of(planned.Scenario.Words.Of(planned.Scenario.Title))),
            (language[CommonWords.Begins], language.Moment(planned, planned.Begin)), (language[CommonWords.Ends], language.Moment(planned, planned.End)),
            (language[CommonWords.RealTime], RealTime(planned, language)),
            (language[CommonWords.Speed], language.Of(CommonWords.SpeedIs, language.Length(plan.Speed * Minute))),
            (language[CommonWords.Clock], language[plan.Mode == ClockMode.Calm ? CommonWords.Calm : CommonWords.Rolling]),
        ]);
    }

    internal static string RealTime(PlannedExercise planned, PaperLanguage language) =>
        language.Length(planned.Plan.Takes?.TotalMilliseconds ?? (planned.End - planned.Begin) / planned.Plan.Speed);

    internal static Grid Seats(PlannedExercise planned, PaperLanguage language)
    {
        var names = new PlanNames(planned, language);
        return new Grid(language[CommonWords.Seats], [new(language[CommonWords.Seat]), new(language[CommonWords.Agency], 3), new(language[CommonWords.Desks], 3)],
            [.. planned.Plan.Seats.Select(seat => (IReadOnlyList<string>)[names.Seat(seat.Id), names.Agency(seat.Agency), names.Desks(seat)])]);
    }

    /// <summary>How long decisions wait for people, by urgency where that differs.</summary>
    internal static string Waits(ExercisePlan plan, PaperLanguage language)
    {
        var all = plan.AnswersWithin.OrderByDescending(wait => wait.Key).ToList();
        return all.Select(wait => wait.Value).Distinct().Count() == 1 ? language.Length(all[0].Value.TotalMilliseconds)
            : string.Join(", ", all.Select(wait => $"{language.Length(wait.Value.TotalMilliseconds)} ({DomainWords.Of(language, wait.Key)})"));
    }
}
