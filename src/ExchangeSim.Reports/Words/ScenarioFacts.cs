using System.Globalization;
using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Words;

/// <summary>All that a scenario says and a policy may change, by name and with units, in the scenario's order.</summary>
internal static class ScenarioFacts
{
    internal static IEnumerable<ScenarioFact> Of(Scenario scenario) =>
    [
        .. scenario.Agencies.SelectMany(agency => Agency(scenario, agency)),
        .. scenario.Channels.SelectMany(channel => Channel(scenario, channel)),
        .. scenario.Instruments.SelectMany(instrument => Instrument(scenario, instrument)),
        .. scenario.Procedures.SelectMany(procedure => ProcedureFacts.Of(scenario, procedure)),
        .. scenario.Demands.SelectMany(demand => DemandFacts.Of(demand, scenario.Zone)),
        .. scenario.Requests.Select(one => new ScenarioFact("", $"request {one.Id}", "written out",
            [$"{Say.Moment(one.At, scenario.Zone)}, {one.Origin} asks {one.Destination}: {one.Procedure}, {one.Crime ?? "no crime area"}, {Say.Word(one.Urgency)}"])),
        .. scenario.OpenAtStart.SelectMany(Stock),
        .. scenario.Crimes.Select(crime => new ScenarioFact("", Named("crime area", crime.Name, crime.Id), "lead agency", [crime.Lead ?? "none"])),
        .. scenario.Injects.Select(inject => new ScenarioFact("", $"inject {inject.Id}", "what happens", [InjectWords.Of(inject, scenario.Zone)])),
        .. scenario.Switches.Select(one => new ScenarioFact("", $"switch {one.Key}", "at the start", [one.Value ? "on" : "off"])),
    ];

    /// <summary>A name with what scenarios call it, such as <c>channel INTERPOL I-24/7 (i-24-7)</c>.</summary>
    internal static string Named(string kind, string? name, string id) => $"{kind} {Named(name, id)}";

    /// <summary>A channel by its name.</summary>
    internal static string ChannelOf(Scenario scenario, string id) => Named(scenario.Channels.FirstOrDefault(channel => channel.Id == id)?.Name, id);

    private static string Named(string? name, string id) => name is null ? id : $"{name} ({id})";

    /// <summary>A number as it is, to the thousandth; one that is smaller to three digits that are not 0.</summary>
    internal static string Exact(double number)
    {
        var zeros = Math.Abs(number) is > 0 and < 0.1 and var small ? Math.Min(12, -(int)Math.Floor(Math.Log10(small)) - 1) : 0;
        return number.ToString("#,0.###" + new string('#', zeros), CultureInfo.InvariantCulture);
    }

    /// <summary>A share as it is, to the hundredth of a per cent.</summary>
    internal static string PerCent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %";

    /// <summary>Several facts about one thing, each of one line; those without words are left out.</summary>
    internal static IEnumerable<ScenarioFact> About(string owner, string thing, params (string What, string? Words)[] facts) =>
        facts.Where(fact => fact.Words is not null).Select(fact => new ScenarioFact(owner, thing, fact.What, [fact.Words!]));

    private static IEnumerable<ScenarioFact> Agency(Scenario scenario, Agency agency)
    {
        var owner = agency.Country is { } code ? $"{Countries.Of(code, PageLanguage.English)} ({agency.Id})" : $"{agency.Name} ({agency.Id})";
        foreach (var fact in About(owner, "agency", ("zone", agency.Zone.Id), ("languages", string.Join(", ", agency.Languages)), ("hours", Say.Hours(agency.OfficeHours))))
            yield return fact;
        yield return new ScenarioFact(owner, "agency", "other hours", OtherHoursTable.Lines(scenario, agency, agency.OfficeHours));
        yield return new ScenarioFact(owner, "agency", "public holidays", [.. agency.Holidays.Select(day => $"{Say.Date(day.Date)} {day.Name}")]);
        foreach (var fact in agency.Desks.SelectMany(desk => Desk(scenario, owner, agency, desk))) yield return fact;
    }

    private static IEnumerable<ScenarioFact> Desk(Scenario scenario, string owner, Agency agency, Desk desk)
    {
        var thing = Named("desk", desk.Name, desk.Id);
        foreach (var shift in desk.Shifts)
        {
            var which = desk.Shifts.Count > 1 ? $", shift {shift.Id}" : "";
            yield return new ScenarioFact(owner, thing, "officers" + which, [Exact(shift.Officers)]);
            yield return new ScenarioFact(owner, thing, "hours" + which, [Say.Hours(shift.Hours)]);
            yield return new ScenarioFact(owner, thing, "other hours" + which, OtherHoursTable.Lines(scenario, agency, shift.Hours));
        }
        foreach (var fact in About(owner, thing, ("its work is done by", desk.HandledBy ?? "itself"), ("queue", Say.Word(desk.Discipline)),
            ("work in hand at the end of a shift", Say.Word(desk.EndOfShift)), ("urgent work interrupts", desk.UrgentInterrupts ? "yes" : "no"), ("speed", PerCent(desk.Speed)),
            ("officers on leave", PerCent(desk.OnLeave)),
            ("cost of an officer", desk.YearlyCostPerOfficer is { } cost ? $"{scenario.Currency} {Exact(cost)} a year" : "not said"))) yield return fact;
    }

    private static IEnumerable<ScenarioFact> Channel(Scenario scenario, Channel channel) => About("", Named("channel", channel.Name, channel.Id),
        [("delay", Say.Time(channel.Delay)), .. channel.Delays.Select(delay => ($"delay {Say.Way(delay.From, delay.To)}", (string?)Say.Time(delay.Delay))),
        ("hours", Say.Hours(channel)), ("lost messages", PerCent(channel.Loss)),
        ("sent again after", Say.Time(channel.ResendAfter)), ("reviewed messages", PerCent(channel.ReviewShare)),
        ("review", channel.Review is { } review ? Say.Time(review) : "none"),
        ("connects", channel.Connects is { } groups ? string.Join("; ", groups.Select(group => string.Join(", ", group))) : "all agencies"),
        ("cost", channel.YearlyCost is { } cost ? $"{scenario.Currency} {Exact(cost)} a year" : "not said")]);

    private static IEnumerable<ScenarioFact> Stock(OpeningStock stock)
    {
        var thing = $"open at the start: {stock.Id}";
        return
        [
            .. About("", thing, ("procedure", stock.Procedure), ("at step", stock.Step ?? "the first of the requested agency"), ("urgent", PerCent(stock.Urgent)),
                ("very urgent", PerCent(stock.VeryUrgent))),
            .. stock.Pairs.Select(pair => new ScenarioFact("", thing, $"of {pair.Origin} at {pair.Destination}",
                [.. pair.Aged.Select(aged => $"{Human.Of(aged.Requests, "request")}, {Say.Time(aged.Age)} old")])),
            new ScenarioFact("", thing, "crime areas", [.. stock.Crimes.Select(ShareOf)]),
        ];
    }

    /// <summary>A share with whose it is.</summary>
    internal static string ShareOf(Share share) => $"{share.Id} {PerCent(share.Value)}";

    private static IEnumerable<ScenarioFact> Instrument(Scenario scenario, Instrument instrument)
    {
        var thing = Named("instrument", instrument.Name, instrument.Id);
        return
        [
            .. About("", thing, ("parties", string.Join(", ", instrument.Parties)), ("signed", instrument.Signed is { } signed ? Say.Date(signed) : "not said"),
                ("in force from", instrument.InForce is { } from ? Say.Date(from) : "not yet"), ("in force until", instrument.Until is { } until ? Say.Date(until) : "no end"),
                ("language of letters", instrument.Language ?? "not agreed")),
            new ScenarioFact("", thing, "what it changes", [.. InstrumentTable.Changes(instrument with { Language = null, Channels = Channels(scenario, instrument) })]),
        ];
    }

    private static SortedDictionary<string, string> Channels(Scenario scenario, Instrument instrument) =>
        new(instrument.Channels.ToDictionary(one => one.Key, one => ChannelOf(scenario, one.Value)), StringComparer.Ordinal);
}
