using System.Reflection;
using System.Text.RegularExpressions;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Languages;

namespace ExchangeSim.Reports.Tests.Languages;

public partial class ReportWordsTests
{
    public static TheoryData<string> Forms() => [.. typeof(NoteForms).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_sentence_that_a_note_is_made_of_has_its_words(string form) => Assert.True(NoteWords.Has(form), form);

    [Fact]
    public void A_word_has_the_same_holes_in_every_language()
    {
        var words = typeof(Word).Assembly.GetTypes().Where(type => type.Namespace == typeof(Word).Namespace)
            .SelectMany(type => type.GetFields(BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Static)).Where(field => field.FieldType == typeof(Word))
            .Select(field => (Word)field.GetValue(null)!).ToList();
        Assert.InRange(words.Count, 200, 10_000);
        Assert.All(words, word => Assert.True(Holes(word.En).SetEquals(Holes(word.Fr)) && Holes(word.En).SetEquals(Holes(word.Vi)), word.ToString()));
    }

    [Theory]
    [InlineData("5.1 ± 0.3 d", "5,1\u00a0±\u00a00,3\u00a0j", "5,1\u00a0±\u00a00,3\u00a0ngày")]
    [InlineData("1,234 ± 56", "1\u202f234\u00a0±\u00a056", "1.234\u00a0±\u00a056")]
    [InlineData("51 ± 3 %", "51\u00a0±\u00a03\u00a0%", "51\u00a0±\u00a03%")]
    [InlineData("<1 %", "<1\u00a0%", "<1%")]
    [InlineData("41 to 63 %", "41 à 63\u00a0%", "41 đến 63%")]
    [InlineData("78 % (74 to 82 %)", "78\u00a0% (74 à 82\u00a0%)", "78% (74 đến 82%)")]
    [InlineData("−1.25 ± 0.10 h", "−1,25\u00a0±\u00a00,10\u00a0h", "−1,25\u00a0±\u00a00,10\u00a0giờ")]
    [InlineData("+31 ± 4 points", "+31\u00a0±\u00a04\u00a0points", "+31\u00a0±\u00a04\u00a0điểm")]
    [InlineData("3 months", "3\u00a0mois", "3\u00a0tháng")]
    [InlineData("0", "0", "0")]
    [InlineData("–", "–", "–")]
    [InlineData("", "", "")]
    public void A_figure_has_the_form_of_its_readers(string english, string french, string vietnamese)
    {
        Assert.Equal(french, new PageLanguage("fr").Figure(english));
        Assert.Equal(vietnamese, new PageLanguage("vi").Figure(english));
        Assert.Equal(english, PageLanguage.English.Figure(english));
    }

    [Fact]
    public void A_note_says_its_values_in_the_language_and_its_names_as_the_scenario_has_them()
    {
        var note = new Note(NoteForms.Cut, new List<Note> { new(NoteForms.CutOf, new ProcedureName("mutual-legal-assistance"), "1,095", "212.5") });
        Assert.StartsWith("A run does not observe requests long enough for the horizon of mutual-legal-assistance (1,095 d, cut to 212.5 d): its length", note.Text,
            StringComparison.Ordinal);
        var french = new PageLanguage("fr");
        Assert.Contains("l’horizon de mutual legal assistance (1\u202f095 j, ramené à 212,5 j)\u00a0:", NoteWords.Of(note, french, new ReportNames(Example.Scenario, french)),
            StringComparison.Ordinal);
    }

    private static HashSet<string> Holes(string form) => [.. Hole().Matches(form).Select(hole => hole.Value)];
}
