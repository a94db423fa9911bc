using ExchangeSim.Model;
using ExchangeSim.Reports.Text;
using NodaTime;

namespace ExchangeSim.Reports.Words;

/// <summary>Something that happens during a run, in words.</summary>
internal static class InjectWords
{
    internal static string Of(Inject inject, DateTimeZone zone)
    {
        var when = inject.At is { } at ? $"{Say.Local(at, zone)} {zone.Id}"
            : inject.When is { } condition ? $"when {Over(condition)}" : "";
        var lasts = inject.Lasts is { } length ? $", for {Say.Time(length)}" : "";
        return $"{when}{lasts}: {inject.Says ?? ""} ({string.Join("; ", inject.Effects.Select(Effect))})".Replace(":  (", ": (");
    }

    internal static string Over(InjectCondition condition) =>
        (condition.Figure == ReportedFigure.Queue ? $"the queue at {condition.Agency} {condition.Desk} exceeds" : $"open requests at {condition.Agency} exceed")
            + $" {condition.Over}";

    private static string Effect(InjectEffect effect) => effect.Match(
        surge: s => $"{s.Factor:0.##} times as many requests{(s.Demands.Count > 0 ? " of " + Say.List(s.Demands) : "")}",
        outage: o => $"{o.Channel} carries nothing {Say.Way(o.From, o.To)}".TrimEnd(),
        staffing: s => $"{s.Agency} {s.Desk}: {s.Change:+0;-0} officers",
        entry: e => $"{e.Instrument} in force",
        turned: s => $"{s.Switch} {(s.On ? "on" : "off")}",
        closed: c => $"{c.Agency} {c.Desk} closed",
        hours: h => $"hours of {h.Agency} {h.Desk}: {Say.Hours(h.Hours)}");
}
