using System.Text.Json.Serialization;

namespace ExchangeSim.Application.Requests;

/// <summary>A request whose results can be written into a folder and made again. The record holds all that decides a figure or which files there are, as the user gave it, and
/// nothing else: no folder, no threads, no cluster.
/// It is kept in the manifest of the results.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(RunRequest), "run")]
[JsonDerivedType(typeof(ResumeRequest), "resume")]
[JsonDerivedType(typeof(CompareRequest), "compare")]
[JsonDerivedType(typeof(SweepRequest), "sweep")]
[JsonDerivedType(typeof(SearchRequest), "search")]
public abstract record ResultRequest
{
    /// <summary>Whether CSV has semicolons and decimal commas.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool DecimalComma { get; init; }

    /// <summary>The language of the report's page, two letters; null: English. What is printed and files of data are in English.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Language { get; init; }

    /// <summary>The language of the report's page, also where none is named.</summary>
    /// <exception cref="Faults.InvalidRequestException">There are no reports in it.</exception>
    internal string LanguageOfReport() => KnownLanguage.Of(Language, "reports");
}
