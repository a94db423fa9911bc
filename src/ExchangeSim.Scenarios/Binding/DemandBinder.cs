using ExchangeSim.Model;
using ExchangeSim.Scenarios.Values;
using NodaTime;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>Demand: random streams of requests.</summary>
internal static class DemandBinder
{
    internal static readonly string[] MonthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    // Each pair has a share of its own in memory.
    private const long MostPairs = 4_000_000;
    private static readonly Kind<(int Low, int High)> BatchKind = Kinds.Of("a number, or two", BatchSchema, Batches.Parse);

    internal static readonly Key<string> Says = new("says", "What it is, in words.", Kinds.Text);
    internal static readonly Key<string> Procedure = new("procedure", "The procedure its requests follow.", Kinds.Procedure, IsRequired: true);
    private static readonly Key<Rate> Arrivals =
        new("arrivals", "How many requests arise at each origin, such as 12 / wk, those of a batch counted one by one; "
            + "or a matrix of origins and destinations, or its margins, sent and received.",
        RateKind.Instance, IsRequired: true);
    internal static readonly Key<Origins> From = new("from", "Who asks: an agency, a list, or each.", OriginsKind.Instance);
    internal static readonly Key<Destinations> To = new("to", "Who is asked: an agency, a list, shares, or any other.", DestinationsKind.Instance);
    internal static readonly Key<IReadOnlyList<Named<double>>> Crimes = new("crimes", "Crime areas with their shares.", new MapKind<double>(Kinds.Share,
        (key, r) => Kinds.Known("a crime area", r.Section("crimes"), key, r), names: Kinds.Crime));
    internal static readonly Key<IReadOnlyList<Named<double>>> UrgencyShares = new("urgency", "Shares of urgent and very-urgent requests; the rest is routine.",
        new MapKind<double>(Kinds.Share, Kinds.UrgencyKey, Kinds.UrgencyPattern));
    private static readonly Key<IReadOnlyList<Named<double>>> Week = new("week", "Factors on the rate by day; days not named: 1.", Factors(Hours.DayNames));
    private static readonly Key<IReadOnlyList<Named<double>>> Season = new("season", "Factors on the rate by month; months not named: 1.", Factors(MonthNames));
    private static readonly Key<double> OnHolidays = new("on-holidays", "Factor on public holidays of the origin.", Kinds.Factor);
    private static readonly Key<(int Low, int High)> Batch = new("batch", "How many of them arrive together, such as 1 to 5.", BatchKind);
    private static readonly Key<double> Varies = new("varies", "How much the rate of each origin varies from year to year, such as cv 20 % by year.",
        Kinds.Of("a coefficient of variation by year", () => Schemas.Pattern(Variations.Pattern), Variations.Parse));
    private static readonly Key<long> AtMost = new("at-most", "Each origin's stream stops after so many requests.", Kinds.Whole(1, 1_000_000_000_000));
    private static readonly Key<Instant> Starts = new("starts", "No request before.", Kinds.Instant);
    private static readonly Key<Instant> Stops = new("stops", "No request from then on.", Kinds.Instant);

    internal static readonly RecordKind<Demand> Kind = new("demand", [Says, Procedure, From, To, Arrivals, Crimes, UrgencyShares, Week, Season,
        OnHolidays, PeriodBinder.Periods, Varies, Batch, AtMost, Starts, Stops], Build);

    private static Demand Build(Fields f)
    {
        var (starts, stops) = (f.Maybe(Starts), f.Maybe(Stops));
        if (stops <= starts) f.Error(Stops, $"demand '{f.Id}' stops before it starts");
        (int Low, int High) batch = f.Get(Batch, (1, 1));
        var (urgent, veryUrgent) = UrgenciesOf(f);
        var arrivals = f.Get(Arrivals);
        return new Demand
        {
            Id = f.Id,
            Says = f.Get(Says),
            Procedure = f.Get(Procedure)!,
            Flows = FlowsOf(f, arrivals),
            Crimes = CrimesOf(f),
            Urgent = urgent,
            VeryUrgent = veryUrgent,
            Week = Profile(f, Week, Hours.DayNames),
            Season = Profile(f, Season, MonthNames),
            OnHolidays = f.Get(OnHolidays, 1),
            Periods = PeriodBinder.Of(f, arrivals, batch.High > 1),
            YearlyCv = f.Maybe(Varies) ?? 0,
            BatchLow = batch.Low,
            BatchHigh = batch.High,
            AtMost = f.Maybe(AtMost),
            From = starts,
            Until = stops,
        };
    }

    private static IReadOnlyList<DemandFlow> FlowsOf(Fields f, Rate? rate)
    {
        // All of them are read, so that what is wrong in one hides nothing in another.
        var (origins, destinations) = (f.Get(From), f.Get(To));
        if (rate is not { } arrivals) return [];
        if (arrivals.Matrix is { } matrix)
        {
            foreach (var key in new Key[] { From, To })
                if (f.Has(key)) f.Error(key, $"'{key.Name}' does not go together with a matrix of arrivals", "write one or the other");
            return matrix;
        }
        foreach (var key in new Key[] { From, To })
            if (!f.IsMeant(key)) f.Error(null, $"demand '{f.Id}' has no '{key.Name}'", key == From ? "write from: an agency, a list, or each"
                : "write to: an agency, a list, shares, or any other");
        if (origins is not { } from || destinations is not { } to) return [];
        if ((long)from.Agencies.Count * (to.Shares?.Count ?? f.Reading.TakingPart.All.Count) > MostPairs)
        {
            f.Error(To, $"demand '{f.Id}' connects more than 4,000,000 pairs of agencies", "name fewer origins or destinations");
            return [];
        }
        var flows = new List<DemandFlow>();
        foreach (var origin in from.Agencies)
        {
            var asked = to.Of(origin, f.Reading.TakingPart.All);
            if (asked.Count > 0) flows.Add(new DemandFlow(origin, arrivals.PerMillisecond, asked));
            else if (!from.IsEach) f.Error(To, $"in demand '{f.Id}' agency '{origin}' would ask itself", "name another agency");
        }
        if (flows.Count == 0 && from.IsEach && f.Reading.TakingPart.All.Count > 1) f.Error(To, $"demand '{f.Id}' goes from nobody to nobody");
        return flows;
    }

    /// <summary>The crime areas with their shares.</summary>
    internal static IReadOnlyList<Share> CrimesOf(Fields f)
    {
        var crimes = f.Get(Crimes) ?? [];
        return Parts.ToWhole(crimes, problem => f.Error(Crimes, problem, "the shares of crime areas make 100 %"));
    }

    /// <summary>The shares of urgent and very urgent requests.</summary>
    internal static (double Urgent, double VeryUrgent) UrgenciesOf(Fields f)
    {
        var shares = f.Get(UrgencyShares) ?? [];
        CheckUrgency(f, shares);
        return (shares.Where(s => s.Id == "urgent").Sum(s => s.Value), shares.Where(s => s.Id == "very-urgent").Sum(s => s.Value));
    }

    private static void CheckUrgency(Fields f, IReadOnlyList<Named<double>> shares)
    {
        var sum = shares.Sum(s => s.Value);
        if (sum > 1 + Parts.Tolerance) f.Error(UrgencyShares, "the shares of urgencies are more than 100 % together");
        else if (sum < 1 - Parts.Tolerance && shares.Any(s => s.Id == "routine")) f.Error(UrgencyShares, "the shares of urgencies are less than 100 % together",
            "leave routine out: it is the rest");
    }

    private static double[]? Profile(Fields f, Key<IReadOnlyList<Named<double>>> key, string[] names)
    {
        if (f.Get(key) is not { Count: > 0 } written) return null;
        var factors = Enumerable.Repeat(1.0, names.Length).ToArray();
        foreach (var (id, value) in written)
            if (Array.IndexOf(names, id) is >= 0 and var i) factors[i] = value;
        if (factors.All(x => x == 0)) f.Error(key, "with these factors no request ever arises");
        return factors;
    }

    private static MapKind<double> Factors(string[] names) => new(Kinds.Factor,
        (key, r) => Kinds.Known(names.Length == 7 ? "a day" : "a month", new Names(names), key, r), "^(" + string.Join('|', names) + ")$");

    private static System.Text.Json.Nodes.JsonObject BatchSchema() => Schemas.AnyOf(Schemas.Whole(1, 100_000), Schemas.Pattern(@"^\s*[0-9]+\s+to\s+[0-9]+\s*$"));
}
