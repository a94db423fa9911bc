namespace ExchangeSim.Model;

/// <summary>The texts of a scenario that stand on pages and papers of exercises, as keys of its <see cref="Glossary"/>.</summary>
public static class PeopleTexts
{
    /// <summary>Names, questions, choices and sentences that every participant may read; each once, in the order of the scenario. What comes later is not among them.</summary>
    public static IEnumerable<string> Of(Scenario scenario) =>
        OfAgencies(scenario).Concat(scenario.Procedures.SelectMany(OfProcedure)).Concat(scenario.Channels.Select(one => one.Name))
            .Concat(scenario.Crimes.Select(one => one.Name))
            .Concat(scenario.Instruments.Select(one => one.Name)).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>The texts that only the instructor may read beforehand, and the title and the question.</summary>
    public static IEnumerable<string> OfInstructor(Scenario scenario) =>
        scenario.Injects.Select(one => one.Says).Concat(scenario.Policies.Select(one => one.Says)).Append(scenario.Title).Append(scenario.Question)
            .OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>The ids of all steps, by which reports and traces in other languages call them; each once.</summary>
    public static IEnumerable<string> OfSteps(Scenario scenario) =>
        scenario.Procedures.SelectMany(procedure => procedure.Steps).Select(step => step.Id).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string?> OfAgencies(Scenario scenario) => scenario.Agencies.SelectMany(agency =>
        agency.Desks.Select(desk => desk.Name ?? desk.Id).Prepend(agency.Name).Concat(agency.Holidays.Select(day => day.Name)));

    private static IEnumerable<string?> OfProcedure(Procedure procedure) => procedure.Steps.SelectMany(OfStep).Prepend(procedure.Name ?? procedure.Id);

    private static IEnumerable<string?> OfStep(Step step) => step switch
    {
        DecideStep decide => decide.Cases.Select(one => one.Then).Prepend(decide.Id).Append(step.Says),
        AskStep => [step.Says ?? step.Id],
        CloseStep close => [close.Ground, step.Says],
        _ => [step.Says],
    };
}
