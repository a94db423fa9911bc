using System.Globalization;
using System.Text.Json.Nodes;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>Reads a matrix of arrivals of which only the margins are known: what each agency sends, and what each receives.</summary>
internal static class MarginsKind
{
    // Published tables are rounded.
    private const double MostRounding = 0.01;
    private const string SentName = "sent", ReceivedName = "received";

    private static readonly MapKind<double> Rates = new(Kinds.Rate, Kinds.TakesPart, names: Kinds.Participant);
    private static readonly Key<IReadOnlyList<Named<double>>> Sent = new(SentName, "How many requests each agency sends.", Rates, IsRequired: true);
    private static readonly Key<IReadOnlyList<Named<double>>> Received = new(ReceivedName, "How many requests each agency receives.", Rates, IsRequired: true);
    private static readonly RecordKind<IReadOnlyList<DemandFlow>> Kind = new("the matrix", [Sent, Received], Build);

    /// <summary>Whether margins are meant and not a matrix.</summary>
    internal static bool AreMeant(Mapping written, Reading reading) =>
        new[] { SentName, ReceivedName }.Any(name => written[name] is not null && !reading.Section("agencies").Contains(name));

    /// <summary>Reads them.</summary>
    internal static bool Read(Slot slot, Reading reading, out Rate value)
    {
        var before = reading.Problems.Errors;
        value = new Rate(0, Kind.Read(slot, reading, out var flows) ? flows : []);
        return reading.Problems.Errors == before;
    }

    private static IReadOnlyList<DemandFlow> Build(Fields f)
    {
        if (f.Get(Sent) is not { } sent || f.Get(Received) is not { } received) return [];
        string[] names = [.. sent.Concat(received).Select(one => one.Id).Distinct()];
        var (rows, columns) = (Of(names, sent), Of(names, received));
        var (total, other) = (rows.Sum(), columns.Sum());
        if (Math.Abs(total - other) > Math.Max(total, other) * MostRounding)
        {
            f.Error(Received, $"{PerWeek(total)} requests a week are sent, and {PerWeek(other)} received", "write the same number in both, but for rounding (1 %)");
            return [];
        }
        if (total == 0) return [.. sent.Select(one => new DemandFlow(one.Id, 0, Parts.Equal([.. names.Where(name => name != one.Id)]))).Where(flow => flow.Destinations.Count > 0)];
        columns = [.. columns.Select(column => column * total / other)];
        if (MarginFit.Impossible(rows, columns, MostRounding) is >= 0 and var wrong)
        {
            f.Error(Received, $"'{names[wrong]}' sends {PerWeek(rows[wrong])} a week and receives {PerWeek(columns[wrong])}, together more than the {PerWeek(total)} of all",
                "nobody asks itself: what one agency sends, others receive");
            return [];
        }
        var cells = MarginFit.Of(rows, columns);
        return [.. names.Select((name, i) => Flow(name, rows[i], names, cells[i])).Where(flow => flow.PerMillisecond > 0)];
    }

    private static double[] Of(string[] names, IReadOnlyList<Named<double>> rates) => [.. names.Select(name => rates.Where(one => one.Id == name).Sum(one => one.Value))];

    private static DemandFlow Flow(string origin, double rate, string[] names, double[] cells)
    {
        var sum = cells.Sum();
        return new DemandFlow(origin, rate, [.. names.Select((name, j) => new Share(name, sum > 0 ? cells[j] / sum : 0)).Where(share => share.Value > 0)]);
    }

    private static string PerWeek(double perMillisecond) => (perMillisecond * 7 * 86_400_000).ToString("0.##", CultureInfo.InvariantCulture);

    internal static JsonObject Schema(JsonObject definitions) => Kind.Schema(definitions);
}
