using System.Text.Json.Nodes;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>How many requests an origin has open; an empty origin: each pair has so many.</summary>
internal sealed record StockRow(string Origin, IReadOnlyList<Named<long>> Numbers);

/// <summary>Reads a number for each pair, or a matrix of origins, destinations and numbers.</summary>
internal sealed class StockNumbersKind : Kind<IReadOnlyList<StockRow>>
{
    private static readonly Kind<long> Number = Kinds.Whole(0, OpeningStockBinder.MostOfPair);
    private static readonly MapKind<IReadOnlyList<Named<long>>> Matrix =
        new(new MapKind<long>(Number, Kinds.TakesPart, names: Kinds.Participant), Kinds.TakesPart, names: Kinds.Participant);

    internal override bool Read(Slot slot, Reading reading, out IReadOnlyList<StockRow> value)
    {
        value = [];
        if (slot.Value is not Mapping matrix)
        {
            var good = Number.Read(slot, reading, out var number);
            if (good) value = [new StockRow("", [new Named<long>("", number)])];
            return good;
        }
        if (!Matrix.Read(slot, reading, out var rows)) return false;
        var before = reading.Problems.Errors;
        foreach (var (origin, row) in rows)
        {
            var entry = matrix[origin]!;
            if (row.Count == 0) reading.Problems.Error(entry.KeySpot, $"'{origin}' has nothing open", "name an agency and a number, or leave the line out");
            if (row.Any(d => d.Id == origin)) reading.Problems.Error(((Mapping)entry.Value)[origin]!.KeySpot, $"agency '{origin}' would ask itself", "leave it out");
        }
        if (rows.Count == 0) reading.Problems.Error(slot.KeySpot, "the matrix of requests is empty");
        value = [.. rows.Select(row => new StockRow(row.Id, row.Value))];
        return reading.Problems.Errors == before;
    }

    internal override JsonObject Schema(JsonObject definitions) => Schemas.AnyOf(Number.Schema(definitions), Matrix.Schema(definitions));
}
