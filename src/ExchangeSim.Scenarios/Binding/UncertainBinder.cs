using System.Text.Json.Nodes;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>A line of <c>uncertain:</c> as it stands in the file.</summary>
/// <param name="Place">The place that it names.</param>
/// <param name="Spot">Where the line stands.</param>
/// <param name="Written">The law as it is written.</param>
/// <param name="Law">The law.</param>
/// <param name="Because">Why it is assumed; null: nothing is said.</param>
internal sealed record WrittenAssumption(string Place, Spot Spot, string Written, UncertainLaw Law, string? Because);

/// <summary>What a scenario declares uncertain: places, each with a law.</summary>
internal static class UncertainBinder
{
    private const string PlacePattern = @"^[^.\s]+(\.[^.\s]+)*$";

    private static readonly Kind<(string, UncertainLaw)> Law = new ScalarKind<(string, UncertainLaw)>("a law", Schemas.Text, (text, _) =>
        UncertainLaws.Parse(text).Then<(string, UncertainLaw)>(law => (string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), law)));
    private static readonly Key<(string Written, UncertainLaw Law)> Is =
        new("is", "How it is distributed: triangular(20 %, 30 %, 50 %), or as a factor on what is written: x lognormal(median 1, cv 0.3).", Law, IsRequired: true);
    private static readonly Key<string> Because = new("because", "Why it is assumed, or where the assumption comes from.", Kinds.Text);

    private static readonly Kind<WrittenAssumption?> Line = new EitherKind<WrittenAssumption?>(
        new LineKind(), new RecordKind<WrittenAssumption?>("assumption", [Is, Because], f => f.Get(Is) is { Law: not null } read
            ? new WrittenAssumption(f.Id, default, read.Written, read.Law, f.Get(Because)) : null));

    internal static readonly Key<IReadOnlyList<Named<WrittenAssumption?>>> Section = new("uncertain",
        "Numbers that are only assumed: the path of each place, and how its number is distributed. Each replication draws them once, the same under every policy.",
        new MapKind<WrittenAssumption?>(Line, IsPlace, PlacePattern));
    internal static readonly Key<string> Parameters = new("parameters",
        "A table of joint draws, a CSV file by path from this file's folder: its columns are places, and replication k takes row k.", Kinds.Text);

    /// <summary>The lines, each with where it stands.</summary>
    internal static IReadOnlyList<WrittenAssumption> Of(Fields f)
    {
        f.Get(Parameters); // read elsewhere; here what is wrong with it is reported
        var section = f.Map[Section.Name]?.Value as Mapping;
        return [.. (f.Get(Section) ?? []).Where(line => line.Value is not null && section?[line.Id] is not null)
            .Select(line => line.Value! with { Spot = section![line.Id]!.KeySpot })];
    }

    private static Fault? IsPlace(string key, Reading reading) => key.Split('.').Any(part => part.Length == 0 || part.Any(char.IsWhiteSpace))
        ? new Fault(0, $"'{YamlTree.Shown(key)}' is not the path of a place", "write it with dots, such as procedures.extradition.steps.hearing.wait.mean") : null;

    // A law alone on its line.
    private sealed class LineKind : Kind<WrittenAssumption?>
    {
        internal override bool Read(Slot slot, Reading reading, out WrittenAssumption? value)
        {
            var good = Law.Read(slot, reading, out var read);
            value = good ? new WrittenAssumption(slot.Id, default, read.Item1, read.Item2, null) : null;
            return good;
        }

        internal override JsonObject Schema(JsonObject definitions) => Law.Schema(definitions);
    }
}
