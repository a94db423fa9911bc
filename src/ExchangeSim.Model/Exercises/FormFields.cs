namespace ExchangeSim.Model;

/// <summary>The fields of requests beside agency, procedure, basis, channel, urgency and crime area: a closed list, so that a plan can say which of them a request needs.</summary>
/// <remarks>Collected from the forms in use: Directive (EU) 2023/977 Art. 4 and Framework Decision 2006/960 annex B for information, the UN Model Treaty on Extradition Art. 5,
/// UNCAC Art. 55(3) and Directive 2007/845 Art. 3 for assets. Their words are not taken over.</remarks>
public static class FormFields
{
    /// <summary>Fields that every request has.</summary>
    public static readonly IReadOnlyList<string> Common = ["asked", "facts", "offence", "purpose", "urgency-reason", "handling", "translation"];

    // The person sought, and what more each kind of request asks for.
    private static readonly string[] Person = ["name", "birth", "nationality", "document-number", "last-known"];
    private static readonly SortedDictionary<string, string[]> ByProcedure = new(StringComparer.Ordinal)
    {
        ["information"] = ["reason-it-is-there", "link", "use"],
        ["immigration-information"] = ["reason-it-is-there", "period", "use"],
        ["nationality-check"] = ["photo-or-prints", "language-spoken"],
        ["wanted-person-search"] = ["warrant", "penalty", "caution", "extradition-sought", "photo-or-prints"],
        ["extradition"] = ["warrant", "provision", "penalty", "time-bar", "evidence", "assurances", "photo-or-prints"],
        ["mutual-legal-assistance"] = ["measure", "provision", "proceedings", "formalities", "questions"],
        ["asset-recovery"] = ["property", "property-link", "value", "order", "provision", "third-parties"],
        ["transfer-of-sentenced-persons"] = ["judgment", "time-left", "consent", "ties", "provision"],
    };

    /// <summary>All fields there are.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Common.Concat(Person).Concat(ByProcedure.Values.SelectMany(fields => fields)).Distinct()];

    /// <summary>The fields of a procedure's form, in their order; a procedure that is not known here has those of a request for information.</summary>
    public static IReadOnlyList<string> Of(string procedure) => [.. Common, .. Person, .. ByProcedure.GetValueOrDefault(procedure) ?? ByProcedure["information"]];
}
