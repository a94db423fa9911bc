using ExchangeSim.Model;

namespace ExchangeSim.Scenarios.Review;

/// <summary>Instruments whose dates cannot be meant, or that are never in force in the run.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="changed">The paths that its policies change.</param>
internal sealed class InstrumentReview(Reviewed scenario, IReadOnlyCollection<string> changed)
{
    internal void Run()
    {
        foreach (var instrument in scenario.Draft.Instruments)
        {
            Signature(instrument);
            if (scenario.IsOwn("instruments", instrument.Id) && !MayBePutInForce(instrument.Id)) Force(instrument);
        }
    }

    private void Signature(Instrument instrument)
    {
        if (instrument is { Signed: { } signed, InForce: { } from } && from < signed)
            scenario.Warn(scenario.Draft.At("instruments", instrument.Id, "in-force"),
                $"instrument '{instrument.Id}' is in force before it was signed, on {Reviewed.Date(signed)}", "one of the two dates is wrong");
    }

    private void Force(Instrument instrument)
    {
        var zone = scenario.Draft.Reading.Zone;
        if (instrument.InForce is not { } from)
            scenario.Warn(scenario.Draft.At("instruments", instrument.Id), $"instrument '{instrument.Id}' is never in force",
                "write in-force: and a date, or put it in force with an inject or a policy");
        else if (scenario.Draft.Length is not null && zone.AtStartOfDay(from).ToInstant() >= scenario.End)
            scenario.Warn(scenario.Draft.At("instruments", instrument.Id, "in-force"),
                $"instrument '{instrument.Id}' enters into force after the run, which ends on {Reviewed.Date(scenario.End.InZone(zone).Date)}",
                "write an earlier date or lengthen the run, or leave the instrument out");
        else if (instrument.Until is { } until && zone.AtStartOfDay(until).ToInstant() <= scenario.Start)
            scenario.Warn(scenario.Draft.At("instruments", instrument.Id, "until"),
                $"instrument '{instrument.Id}' ends before the run, which starts on {Reviewed.Date(scenario.Start.InZone(zone).Date)}",
                "write a later date, or leave the instrument out");
    }

    private bool MayBePutInForce(string id) =>
        scenario.Draft.Injects.SelectMany(inject => inject.Effects).OfType<EntryIntoForce>().Any(entry => entry.Instrument == id)
        || changed.Any(path => path is "instruments" || path.StartsWith("instruments.*", StringComparison.Ordinal) || path == $"instruments.{id}"
            || path == $"instruments.{id}.in-force" || path == $"instruments.{id}.until");
}
