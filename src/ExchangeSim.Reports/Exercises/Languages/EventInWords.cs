using ExchangeSim.Exercises.Plans;
using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;

namespace ExchangeSim.Reports.Exercises.Languages;

/// <summary>What an inject of the scenario does, and for how long.</summary>
internal sealed class EventInWords(PlannedExercise planned, PaperLanguage language)
{
    private readonly PlanNames _names = new(planned, language);

    /// <summary>All that it does.</summary>
    /// <param name="id">Its id.</param>
    internal string Of(string id)
    {
        var inject = planned.Scenario.Injects.First(one => one.Id == id);
        var effects = language.Semicolons(inject.Effects.Select(Of));
        return inject.Lasts is { } length ? $"{effects} ({language.Length(length.TotalMilliseconds)})" : effects;
    }

    private string Of(InjectEffect effect) => effect.Match(
        surge: surge => language.Of(EventWords.Surge, language.Number(surge.Factor, 2)),
        outage: outage => language.Of(EventWords.Outage, _names.Channel(outage.Channel)) + Way(outage.From, outage.To),
        staffing: staffing => language.Of(Math.Abs(staffing.Change) == 1 ? EventWords.OneOfStaff : EventWords.Staffing,
            _names.Desk(staffing.Agency, staffing.Desk), Signed(staffing.Change)),
        entry: entry => language.Of(EventWords.InForce, _names.Basis(entry.Instrument)),
        turned: turned => language.Of(turned.On ? EventWords.On : EventWords.Off, language.Of(planned.Scenario.Words.Of(null, turned.Switch))),
        closed: closed => language.Of(EventWords.Closed, _names.Desk(closed.Agency, closed.Desk)),
        hours: hours => language.Of(EventWords.Hours, _names.Desk(hours.Agency, hours.Desk)));

    private string Way(string? from, string? to) =>
        (from is null ? "" : " " + language.Of(EventWords.From, _names.Agency(from))) + (to is null ? "" : " " + language.Of(EventWords.To, _names.Agency(to)));

    private string Signed(int officers) => (officers < 0 ? "−" : "+") + language.Number(Math.Abs(officers));
}
