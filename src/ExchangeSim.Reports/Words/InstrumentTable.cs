using ExchangeSim.Model;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Words;

/// <summary>Instruments with their dates and what they change.</summary>
internal static class InstrumentTable
{
    internal static TextTable Of(IEnumerable<Instrument> instruments)
    {
        var table = new TextTable("instrument", "parties", "signed", "in force", "changes");
        foreach (var instrument in instruments)
            table.Row(instrument.Id, instrument.Parties.Count > 3 ? $"{instrument.Parties.Count} agencies" : string.Join(", ", instrument.Parties),
                instrument.Signed is { } signed ? Say.Date(signed) : "", InForce(instrument), string.Join("; ", Changes(instrument)));
        return table;
    }

    private static string InForce(Instrument instrument) =>
        (instrument.InForce is { } from ? Say.Date(from) : "not yet") + (instrument.Until is { } until ? $" to {Say.Date(until)}" : "");

    /// <summary>What it changes, a phrase each.</summary>
    internal static IEnumerable<string> Changes(Instrument instrument)
    {
        if (instrument.Opens.Count > 0) yield return "opens " + Say.List(instrument.Opens);
        if (instrument.Closes.Count > 0) yield return "closes " + Say.List(instrument.Closes);
        foreach (var (procedure, channel) in instrument.Channels) yield return $"{procedure} over {channel}";
        foreach (var limit in instrument.TimeLimits)
        {
            var (clock, urgency) = (limit.Clock is { } c ? $" ({c})" : "", limit.Urgency is { } u ? $" if {Say.Word(u)}" : "");
            yield return $"{limit.Procedure}{clock} in {Say.Time(limit.Limit)}{urgency}";
        }
        foreach (var (fact, threshold) in instrument.Thresholds) yield return $"{fact} from {Say.Time(threshold)}";
        if (instrument.Lifts.Count > 0) yield return "lifts " + Say.List(instrument.Lifts);
        if (instrument.Language is { } language) yield return $"in {language}";
    }
}
