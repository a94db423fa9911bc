using System.Text.Json.Nodes;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>Who asks.</summary>
internal sealed record Origins(IReadOnlyList<string> Agencies, bool IsEach);

/// <summary>Reads <c>each</c>, an agency, or a list.</summary>
internal sealed class OriginsKind : Kind<Origins>
{
    internal static readonly OriginsKind Instance = new();
    private static readonly ListKind<string> List = new(Kinds.Participant);

    internal override bool Read(Slot slot, Reading reading, out Origins value)
    {
        value = new Origins(reading.TakingPart.All, IsEach: true);
        if (slot.Value is Scalar { Value: "each" }) return true;
        var good = List.Read(slot, reading, out var agencies);
        value = new Origins(agencies, IsEach: false);
        return good;
    }

    internal override JsonObject Schema(JsonObject definitions) => Schemas.AnyOf(Schemas.Words("each"), List.Schema(definitions));
}

/// <summary>Who is asked: these with their shares, or null for any other.</summary>
internal sealed record Destinations(IReadOnlyList<Share>? Shares)
{
    /// <summary>The destinations of one origin: itself left out, the others' shares summing to 1.</summary>
    internal IReadOnlyList<Share> Of(string origin, IReadOnlyList<string> everybody)
    {
        if (Shares is null) return Parts.Equal([.. everybody.Where(a => a != origin)]);
        var others = Shares.Where(s => s.Id != origin).ToList();
        if (others.Count == Shares.Count) return Shares;
        var sum = others.Sum(s => s.Value);
        return [.. others.Select(s => s with { Value = s.Value / sum })];
    }
}

/// <summary>Reads <c>any other</c>, an agency, a list (equal shares), or shares.</summary>
internal sealed class DestinationsKind : Kind<Destinations>
{
    internal static readonly DestinationsKind Instance = new();
    private static readonly ListKind<string> List = new(Kinds.Participant);
    private static readonly MapKind<double> Map = new(Kinds.Share, Kinds.TakesPart, names: Kinds.Participant);

    internal override bool Read(Slot slot, Reading reading, out Destinations value)
    {
        value = new Destinations((IReadOnlyList<Share>?)null);
        if (slot.Value is Scalar { Value: "any other" }) return true;
        var before = reading.Problems.Errors;
        if (slot.Value is Mapping)
        {
            Map.Read(slot, reading, out var shares);
            if (reading.Problems.Errors == before)
                value = new Destinations(Parts.ToWhole(shares, problem => reading.Problems.Error(slot.Value.Spot, problem, "the shares of destinations make 100 %")));
        }
        else if (List.Read(slot, reading, out var agencies)) value = new Destinations(Parts.Equal(agencies));
        return reading.Problems.Errors == before;
    }

    internal override JsonObject Schema(JsonObject definitions) => Schemas.AnyOf(Schemas.Words("any other"), List.Schema(definitions), Map.Schema(definitions));
}

/// <summary>How often requests arise: at a rate, or between given pairs.</summary>
internal sealed record Rate(double PerMillisecond, IReadOnlyList<DemandFlow>? Matrix);

/// <summary>Reads a rate, a matrix of origins, destinations and rates, or the margins of one.</summary>
internal sealed class RateKind : Kind<Rate>
{
    internal static readonly RateKind Instance = new();
    private static readonly MapKind<IReadOnlyList<Named<double>>> Matrix =
        new(new MapKind<double>(Kinds.Rate, Kinds.TakesPart, names: Kinds.Participant), Kinds.TakesPart, names: Kinds.Participant);

    internal override bool Read(Slot slot, Reading reading, out Rate value)
    {
        value = new Rate(0, null);
        if (slot.Value is not Mapping matrix)
        {
            var good = Kinds.Rate.Read(slot, reading, out var rate);
            value = new Rate(rate, null);
            return good;
        }
        if (MarginsKind.AreMeant(matrix, reading)) return MarginsKind.Read(slot, reading, out value);
        if (!Matrix.Read(slot, reading, out var rows)) return false;
        var before = reading.Problems.Errors;
        var flows = new List<DemandFlow>();
        foreach (var (origin, row) in rows)
        {
            var entry = matrix[origin]!;
            if (row.Count == 0) reading.Problems.Error(entry.KeySpot, $"'{origin}' asks nobody", "name an agency and a rate, or leave the line out");
            if (row.Any(d => d.Id == origin)) reading.Problems.Error(((Mapping)entry.Value)[origin]!.KeySpot, $"agency '{origin}' would ask itself", "leave it out");
            var sum = row.Sum(d => d.Value);
            flows.Add(new DemandFlow(origin, sum, [.. row.Select(d => new Share(d.Id, sum > 0 ? d.Value / sum : 1.0 / row.Count))]));
        }
        if (flows.Count == 0) reading.Problems.Error(slot.KeySpot, "the matrix of arrivals is empty");
        value = new Rate(0, flows);
        return reading.Problems.Errors == before;
    }

    internal override JsonObject Schema(JsonObject definitions) => Schemas.AnyOf(Kinds.Rate.Schema(definitions), MarginsKind.Schema(definitions), Matrix.Schema(definitions));
}
