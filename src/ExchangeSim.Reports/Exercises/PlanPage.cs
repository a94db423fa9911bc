using ExchangeSim.Exercises.Plans;
using ExchangeSim.Model;
using ExchangeSim.Reports.Text;
using NodaTime;
using NodaTime.Text;

namespace ExchangeSim.Reports.Exercises;

/// <summary>An exercise plan in words.</summary>
public static class PlanPage
{
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    /// <summary>Writes the page.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="planned">The plan.</param>
    /// <param name="language">In which of its languages.</param>
    public static void Write(Page page, PlannedExercise planned, string language = "en")
    {
        var plan = planned.Plan;
        page.Title($"{plan.Id}: {plan.Title.In(language)}");
        page.Line($"scenario {planned.Scenario.Id}{(plan.Policy is { } policy ? $" with policy {policy}" : "")}, {At(planned, planned.Begin)} to {At(planned, planned.End)}");
        page.Line($"{Human.Number((planned.End - planned.Begin) / plan.Speed / 60_000)} min of real time; "
            + $"a {(plan.Mode == ClockMode.Calm ? "calm" : "rolling")} clock; {Languages(plan)}");
        page.Heading("Briefing");
        page.Paragraph(plan.Briefing.In(language), 2);
        page.Heading("Seats");
        var seats = new TextTable("seat", "name", "agency", "desks");
        foreach (var seat in plan.Seats) seats.Row(seat.Id, seat.Name.In(language), seat.Agency, string.Join(", ", seat.Desks));
        page.Table(seats);
        foreach (var seat in plan.Seats.Where(seat => seat.MostMoved is not null))
            page.Paragraph($"{seat.Id} moves {(seat.MostMoved == 0 ? "no officers" : $"at most {Human.Of(seat.MostMoved!.Value, "officer")}")}", 2);
        Objectives(page, plan, language);
        Leads(page, planned, language);
        Injects(page, planned, language);
        if (plan.Questions.Count > 0) page.Heading("For the debriefing");
        foreach (var question in plan.Questions) page.Entry("-", question.In(language), 2);
    }

    private static void Objectives(Page page, ExercisePlan plan, string language)
    {
        if (plan.Objectives.Count > 0) page.Heading("Objectives", "with the tasks of their targets");
        foreach (var objective in plan.Objectives)
        {
            page.Paragraph(objective.Title.In(language), 2);
            foreach (var target in objective.Targets)
            {
                page.Paragraph(target.Title.In(language), 4);
                foreach (var task in target.Tasks)
                    page.Paragraph($"{task.Id}: {task.Title.In(language)} ({task.Measure.Text}{(task.IsCritical ? "" : "; not critical")})", 6);
            }
        }
    }

    private static void Leads(Page page, PlannedExercise planned, string language)
    {
        if (planned.Plan.Leads.Count == 0) return;
        page.Heading("Leads");
        var table = new TextTable("arrives", "seat", "lead", "right: agency, procedure, basis");
        foreach (var lead in planned.Plan.Leads)
            table.Row(At(planned, planned.ArrivalOf(lead)), lead.Seat, lead.Title.In(language),
                $"{string.Join(" or ", lead.Right.Agencies)}, {lead.Procedure}, {string.Join(" or ", lead.Right.Bases)}");
        page.Table(table);
    }

    private static void Injects(Page page, PlannedExercise planned, string language)
    {
        if (planned.Plan.Injects.Count == 0) return;
        page.Heading("Injects");
        var table = new TextTable("due", "to", "inject", "");
        foreach (var inject in planned.Plan.Injects)
            table.Row(planned.DueAt(inject) is { } due ? At(planned, due) : "in the pool", inject.To.Count == 0 ? "all" : string.Join(", ", inject.To), inject.Title.In(language),
                inject.Fires ?? inject.Kind.ToString().ToLowerInvariant());
        page.Table(table);
    }

    private static string At(PlannedExercise planned, long time) =>
        Minute.Format((planned.Scenario.Start + Duration.FromMilliseconds(time)).InZone(planned.Scenario.Zone).LocalDateTime);

    private static string Languages(ExercisePlan plan) => "in " + string.Join(", ", plan.Title.ByLanguage.Keys.Where(language => plan.Briefing.ByLanguage.ContainsKey(language)));
}
