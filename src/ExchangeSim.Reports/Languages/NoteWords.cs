using ExchangeSim.Experiments.Figures;

namespace ExchangeSim.Reports.Languages;

/// <summary>The notes of figures in the languages of reports.</summary>
internal static class NoteWords
{
    private static readonly Dictionary<string, Word> Words =
        RunNoteWords.All.Concat(ComparisonNoteWords.All).Concat(SweepNoteWords.All).ToDictionary(word => word.En, StringComparer.Ordinal); // looked up, never enumerated

    /// <summary>A note in the language; in English where nobody wrote its words.</summary>
    internal static string Of(Note note, PageLanguage language, ReportNames names) =>
        note.Filled(Words.TryGetValue(note.Form, out var word) ? language[word] : note.Form, value => value switch
        {
            Note inner => Of(inner, language, names),
            ProcedureName procedure => names.Procedure(procedure.Id),
            Verbatim same => same.Text,
            _ => language.Figure(value.ToString()!),
        });

    /// <summary>Whether a sentence has its words.</summary>
    internal static bool Has(string form) => Words.ContainsKey(form);
}
