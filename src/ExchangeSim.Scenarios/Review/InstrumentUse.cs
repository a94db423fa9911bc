using ExchangeSim.Model;

namespace ExchangeSim.Scenarios.Review;

/// <summary>What instruments change although no step asks about it.</summary>
internal static class InstrumentUse
{
    internal static void Run(Reviewed scenario)
    {
        foreach (var instrument in scenario.Draft.Instruments)
        {
            Procedures(scenario, instrument, "opens", instrument.Opens, IsAsked, "no step of it asks whether an instrument is in force",
                "let a case ask for it, such as: when instrument in force; or leave it out");
            Procedures(scenario, instrument, "closes", instrument.Closes, IsAsked, "no step of it asks whether an instrument is in force",
                "let a case ask for it, such as: when instrument in force; or leave it out");
            Procedures(scenario, instrument, "channel", instrument.Channels.Keys, (_, used) => UsesAgreedChannel(used), "each step that sends names its own channel",
                "leave over: out of the steps, or leave this out");
            foreach (var (fact, _) in instrument.Thresholds)
                if (scenario.IsOwn("instruments", instrument.Id, "thresholds", fact)
                    && !scenario.Reach.Procedures.Any(procedure => Conditions(procedure).Any(c => c is FactBelow { Fact: var name, Milliseconds: null } && name == fact)))
                    scenario.Warn(scenario.Draft.At("instruments", instrument.Id, "thresholds", fact),
                        $"the threshold for '{fact}' of instrument '{instrument.Id}' changes nothing: no step compares it",
                        $"let a case ask for it, such as: when {fact} below threshold; or leave it out");
        }
    }

    private static void Procedures(Reviewed scenario, Instrument instrument, string key, IEnumerable<string> procedures, Func<Instrument, Procedure, bool> matters, string why,
        string advice)
    {
        if (!scenario.IsOwn("instruments", instrument.Id, key)) return;
        foreach (var group in procedures.GroupBy(id => Idle(scenario, instrument, id, matters)).Where(group => group.Key is not null))
            scenario.Warn(scenario.Draft.At("instruments", instrument.Id, key),
                $"instrument '{instrument.Id}' has '{key}' for {Reviewed.List(group)}, which changes nothing in a run: " +
                $"{(group.Key == true ? why : "none of its parties asks another under it")}",
                group.Key == true ? advice : "add demand for it, or leave it out");
    }

    // Whether a procedure is used but does not look; null: the instrument matters to it.
    private static bool? Idle(Reviewed scenario, Instrument instrument, string id, Func<Instrument, Procedure, bool> matters) =>
        !scenario.Reach.Pairs(id).Any(pair => instrument.IsBetween(pair.From, pair.To)) ? false
        : scenario.Reach.Procedures.Any(procedure => procedure.Id == id && matters(instrument, procedure)) ? null : true;

    // Where the instrument names a language, opening the procedure spares the translation.
    private static bool IsAsked(Instrument instrument, Procedure procedure) =>
        instrument.Language is not null || Conditions(procedure).Any(c => c is InstrumentInForce asked && (asked.Instrument is null || asked.Instrument == instrument.Id));

    private static bool UsesAgreedChannel(Procedure procedure) => procedure.Steps.Any(step => step is SendStep { Over: null } or AskStep { Over: null });

    private static IEnumerable<Condition> Conditions(Procedure procedure) =>
        procedure.Steps.OfType<ChoiceStep>().SelectMany(step => step.Cases).Select(one => one.When).OfType<Condition>().SelectMany(when => when.Simple());
}
