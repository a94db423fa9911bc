using ExchangeSim.Model;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>Between whom requests are open at the start, how many, and of which age.</summary>
/// <param name="f">The entry.</param>
/// <param name="isLike">Whether a demand is named that they are like.</param>
/// <param name="like">That demand; null where it has errors.</param>
/// <param name="requests">The key of their number.</param>
/// <param name="age">The key of their age.</param>
/// <param name="table">The key of numbers by age.</param>
internal sealed class StockPairs(Fields f, bool isLike, Demand? like, Key<IReadOnlyList<StockRow>> requests, Key<Distribution> age, Key<IReadOnlyList<Named<long>>> table)
{
    internal IReadOnlyList<StockOfPair> Find()
    {
        // All of them are read, so that what is wrong in one hides nothing in another.
        var (numbers, aged, law) = (f.Get(requests), f.Get(table), f.Get(age));
        var between = Between(f.Has(requests) ? numbers is { Count: > 0 } : !f.IsMeant(requests));
        if (f.IsMeant(table)) return ByTable(aged, between);
        if (!f.IsMeant(requests)) f.Error(null, $"'{f.Id}' does not say how many there are", "write requests: and age:, or ages: with a number for each age");
        if (!f.IsMeant(age)) f.Error(null, $"'{f.Id}' does not say how old its requests are",
             "write age: a length such as 90 d or lognormal(median 90 d, p90 1 y), or ages: a table");
        if (numbers is not { Count: > 0 } || law is null) return [];
        if (numbers[0].Origin.Length == 0) return [.. between.Select(pair => new StockOfPair(pair.From, pair.To, [new AgedRequests(numbers[0].Numbers[0].Value, law)]))];
        foreach (var key in new Key[] { DemandBinder.From, DemandBinder.To })
            if (f.Has(key)) f.Error(key, $"'{key.Name}' does not go together with a matrix of requests", "write one or the other");
        return [.. numbers.SelectMany(row => row.Numbers.Select(to => new StockOfPair(row.Origin, to.Id, [new AgedRequests(to.Value, law)])))];
    }

    private IReadOnlyList<StockOfPair> ByTable(IReadOnlyList<Named<long>>? aged, IReadOnlyList<(string From, string To)> between)
    {
        foreach (var key in new Key[] { requests, age })
            if (f.Has(key)) f.Error(key, $"'{key.Name}' does not go together with a table of ages, which says it", "write one or the other");
        if (f.Has(table) && aged is { Count: 0 }) f.Error(table, "the table of ages is empty", "write an age and a number, such as 0 d to 90 d: 20");
        AgedRequests[] all = [.. (aged ?? []).Select(one => (one.Value, Age: Ages.Parse(one.Id))).Where(one => one.Age.Fault is null)
            .Select(one => new AgedRequests(one.Value, one.Age.Value))];
        return [.. between.Select(pair => new StockOfPair(pair.From, pair.To, all))];
    }

    private IReadOnlyList<(string From, string To)> Between(bool isReadable)
    {
        var (origins, destinations) = (f.Get(DemandBinder.From), f.Get(DemandBinder.To));
        if (f.Map[requests.Name]?.Value is Text.Mapping) return [];
        if (isLike && !f.Has(DemandBinder.From) && !f.Has(DemandBinder.To))
            return [.. (like?.Flows ?? []).SelectMany(flow => flow.Destinations.Where(to => to.Value > 0).Select(to => (flow.Origin, to.Id)))];
        foreach (var key in new Key[] { DemandBinder.From, DemandBinder.To })
            if (isReadable && !f.IsMeant(key)) f.Error(null, $"'{f.Id}' has no '{key.Name}'", key == DemandBinder.From ? "write from: an agency, a list, or each"
                : "write to: an agency, a list, or any other");
        if (origins is not { } from || destinations is not { } to) return [];
        var all = f.Reading.TakingPart.All;
        (string From, string To)[] pairs = [.. from.Agencies.SelectMany(
            origin => (to.Shares?.Select(share => share.Id) ?? all).Where(one => one != origin).Select(one => (origin, one)))];
        if (pairs.Length == 0 && all.Count > 1) f.Error(DemandBinder.To, $"'{f.Id}' is from nobody to nobody", "name another agency");
        return pairs;
    }
}
