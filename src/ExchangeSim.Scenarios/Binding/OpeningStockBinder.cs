using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>Requests that are open already when the run starts.</summary>
internal static class OpeningStockBinder
{
    /// <summary>The most requests of one pair of agencies, and the most of one entry: all of them are there at once.</summary>
    internal const long MostOfPair = 1_000_000, Most = 2_000_000;

    private static readonly Kind<string> DemandName = Kinds.Reference("a demand", r => r.Section("demand"));
    private static readonly Key<string> Procedure = DemandBinder.Procedure with { IsRequired = false };
    private static readonly Key<string> Of = new("demand", "Like those of this demand: its procedure, pairs, crime areas and urgencies, unless they are written here.", DemandName);
    private static readonly Key<IReadOnlyList<StockRow>> Requests = new("requests", "How many, for each pair of agencies; or a matrix of origins and destinations.",
        new StockNumbersKind());
    private static readonly Key<Distribution> Age = new("age", "How old each is at the start: a random length.", Kinds.Length);
    private static readonly Key<IReadOnlyList<Named<long>>> AgeTable = new("ages",
        "How many there are of which age, for each pair of agencies: 0 d to 90 d: 20, 90 d to 1 y: 12.",
        new MapKind<long>(Kinds.Whole(0, MostOfPair), (key, _) => Ages.Parse(key).Fault, Ages.Pattern));
    private static readonly Key<string> At = new("at", "The step at which they stand; the first at the requested agency when left out.", Kinds.Keys("a step"));

    internal static readonly RecordKind<OpeningStock> Kind = new("entry of open-at-start",
        [DemandBinder.Says, Procedure, Of, DemandBinder.From, DemandBinder.To, Requests, Age, AgeTable, At, DemandBinder.Crimes, DemandBinder.UrgencyShares], Build);

    private static OpeningStock Build(Fields f)
    {
        var like = f.Get(Of) is { } name ? DemandOf(name, f.Reading) : null;
        if (!f.IsMeant(Of) && !f.IsMeant(Procedure)) f.Error(null, $"'{f.Id}' has no 'procedure'", "write procedure:, or demand: the name of one whose requests they are like");
        if (f.Has(Of) && f.Has(Procedure)) f.Error(Procedure, "'procedure' does not go together with 'demand', which has one", "leave one of them out");
        var (urgent, veryUrgent) = DemandBinder.UrgenciesOf(f);
        var crimes = DemandBinder.CrimesOf(f);
        var pairs = new StockPairs(f, f.IsMeant(Of), like, Requests, Age, AgeTable).Find();
        if (pairs.Sum(pair => pair.Aged.Sum(aged => aged.Requests)) > Most) f.Error(Requests, $"'{f.Id}' has more than 2,000,000 requests", "make them fewer");
        return new OpeningStock
        {
            Id = f.Id, Says = f.Get(DemandBinder.Says), Procedure = f.Get(Procedure) ?? like?.Procedure!, Step = f.Get(At)?.Trim(), Pairs = pairs,
            Crimes = f.Has(DemandBinder.Crimes) ? crimes : like?.Crimes ?? [],
            Urgent = f.Has(DemandBinder.UrgencyShares) ? urgent : like?.Urgent ?? 0, VeryUrgent = f.Has(DemandBinder.UrgencyShares) ? veryUrgent : like?.VeryUrgent ?? 0,
        };
    }

    // What is wrong with the demand is reported where it stands.
    private static Demand? DemandOf(string name, Reading reading)
    {
        if ((reading.Tree["demand"]?.Value as Mapping)?[name] is not { } entry) return null;
        var own = new ProblemList();
        return DemandBinder.Kind.Read(new Slot(entry.Key, entry.KeySpot, entry.Value), reading with { Problems = own }, out var demand) && own.Errors == 0 ? demand : null;
    }
}
