using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Generation;

namespace ExchangeSim.Exercises.Views;

/// <summary>What is filled into the open names of evidence: from the papers of a request, or from the form that a person wrote.</summary>
internal sealed class EvidenceNames
{
    private const string Nothing = "—";
    private readonly (string Name, string Value)[] _values;

    private EvidenceNames(params (string Name, string Value)[] values) => _values = values;

    internal static EvidenceNames Of(Room room, RequestRecord record, CaseFile? papers, SendRequest? form)
    {
        var agencies = room.Planned.Scenario.Agencies;
        (string, string)[] sides = [("requesting", agencies[record.Requesting].Name), ("requested", agencies[record.Requested].Name)];
        return papers is not null ? new([.. sides, .. Of(papers)]) : new([.. sides, .. Of(form!)]);
    }

    private static (string, string)[] Of(CaseFile papers) =>
    [
        ("person", papers.Subject.Name), ("address", papers.Subject.Address), ("document", papers.Subject.Passport), ("phone", papers.Phones[0]),
        ("account", papers.Accounts.Count > 0 ? papers.Accounts[0].Number : "XX00"), ("vehicle", papers.Vehicles.Count > 0 ? papers.Vehicles[0].Plate : "FIC"),
    ];

    private static (string, string)[] Of(SendRequest form)
    {
        string Field(string id) => form.Fields.GetValueOrDefault(id) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : Nothing;
        return [("person", Field("name")), ("address", Field("last-known")), ("document", Field("document-number")), ("phone", Nothing), ("account", Field("property")),
            ("vehicle", Field("property"))];
    }

    internal Phrase Fill(Phrase text) => new(new SortedDictionary<string, string>(
        text.ByLanguage.ToDictionary(one => one.Key, one => _values.Aggregate(one.Value, (written, name) =>
            written.Replace("{" + name.Name + "}", name.Value, StringComparison.Ordinal))), StringComparer.Ordinal));
}
