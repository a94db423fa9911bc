using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>Times in transit of a channel that are others from or to some agencies.</summary>
internal static class ChannelDelays
{
    private const string Each = "each";

    private static readonly Kind<IReadOnlyList<Named<Distribution>>> ByReceiver = new EitherKind<IReadOnlyList<Named<Distribution>>>(
        Kinds.Length.To<IReadOnlyList<Named<Distribution>>>(delay => [new Named<Distribution>("", delay)]),
        new MapKind<Distribution>(Kinds.Length, (key, reading) => Kinds.Known("an agency", reading.AgencyNames, key, reading), names: Kinds.Agency));

    internal static readonly Key<IReadOnlyList<Named<IReadOnlyList<Named<Distribution>>>>> Key = new("delays",
        "Another time in transit by who sends (or each) and who receives: laos: { vietnam: 4 d }; laos: 4 d to everyone. The more particular holds.",
        new MapKind<IReadOnlyList<Named<Distribution>>>(ByReceiver, (key, reading) => key == Each ? null : Kinds.Known("an agency", reading.AgencyNames, key, reading)));

    /// <summary>The delays between those who take part, the more particular first; what is wrong is reported at its line.</summary>
    internal static IReadOnlyList<DirectedDelay> Of(Fields f)
    {
        var delays = new List<DirectedDelay>();
        var written = f.Map[Key.Name]?.Value as Mapping;
        foreach (var (from, receivers) in f.Get(Key) ?? [])
            foreach (var (to, delay) in receivers)
            {
                var node = written?[from]?.Value is Mapping byReceiver ? byReceiver[to]?.Value : written?[from]?.Value;
                CheckIsPositive(f, delay, node);
                if (from == to && node is not null) f.Reading.Problems.Error(node.Spot, $"'{from}' sends nothing to itself", "write who receives it");
                if (IsIn(f, from == Each ? "" : from) && IsIn(f, to)) delays.Add(new DirectedDelay(from == Each ? null : from, to.Length == 0 ? null : to, delay));
            }
        return [.. delays.OrderBy(delay => (delay.From is null ? 2 : 0) + (delay.To is null ? 1 : 0))];
    }

    /// <summary>Reports a delay that can be zero: nothing may arrive at the moment at which it is sent.</summary>
    internal static void CheckIsPositive(Fields f, Distribution? delay, Node? written)
    {
        if (delay is not null && written is not null && delay.Minimum < 1)
            f.Reading.Problems.Error(written.Spot, $"the delay of channel '{f.Id}' can be zero", $"put a fixed part in front of it: 1 min + {NodeText.Of(written)}");
    }

    private static bool IsIn(Fields f, string agency) => agency.Length == 0 || f.Reading.TakingPart.Contains(agency);
}
