using ADRaffy.ENSNormalize;
using System.Reflection;
using System.Text.RegularExpressions;
using ExchangeSim.Reports.Languages;
using NodaTime;

namespace ExchangeSim.Reports.Tests.Exercises;

public partial class PaperWordTests
{
    // Words that are the same in two of the languages.
    private static readonly string[] Same = ["Observations", "{0}", "min", "h", "{0}: {1}"];

    private static IEnumerable<(string Name, Word Word)> Words() => typeof(Word).Assembly.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public).Where(field => field.FieldType == typeof(Word))
            .Select(field => ($"{type.Name}.{field.Name}", (Word)field.GetValue(null)!)));

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();

    [Fact]
    public void Every_word_is_there_in_three_languages_with_the_same_holes()
    {
        Assert.InRange(Words().Count(), 150, 1000);
        foreach (var (name, word) in Words())
        {
            string[] all = [word.En, word.Fr, word.Vi];
            Assert.All(all, text => Assert.False(string.IsNullOrWhiteSpace(text), name));
            Assert.All(all, text => Assert.Equal(Holes(word.En), Holes(text)));
            Assert.All(all, text => Assert.Equal(ENSNormalize.NF.NFC(text), text));
        }

        static IEnumerable<string> Holes(string text) => Hole().Matches(text).Select(hole => hole.Value).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void No_English_is_left_in_the_other_languages() =>
        Assert.All(Words(), one => Assert.True(Same.Contains(one.Word.En) || (one.Word.En != one.Word.Fr || one.Word.En.Length < 13) && one.Word.En != one.Word.Vi, one.Name));

    [Fact]
    public void French_has_one_apostrophe_and_no_line_that_may_begin_with_a_lone_mark() =>
        Assert.All(Words(), one => Assert.False(one.Word.Fr.Contains('\'') || LoneMark().IsMatch(one.Word.Fr), one.Name));

    [GeneratedRegex(" [:;?!%»]|« ")]
    private static partial Regex LoneMark();

    [Fact]
    public void A_length_that_is_whole_in_hours_is_not_rounded_to_days()
    {
        Assert.Equal("50\u00a0h", new PaperLanguage("fr").Length(50 * 3_600_000));
        Assert.Equal("3\u00a0j", new PaperLanguage("fr").Length(72 * 3_600_000));
        Assert.Equal("1er mars 2022", new PaperLanguage("fr").Date(new LocalDate(2022, 3, 1)));
    }

    [Theory]
    [InlineData("en", "12,345.7", "81\u00a0%", "7 Mar 2022", "36\u00a0h", "2.5\u00a0d")]
    [InlineData("fr", "12\u202f345,7", "81\u00a0%", "7 mars 2022", "36\u00a0h", "2,5\u00a0j")]
    [InlineData("vi", "12.345,7", "81%", "07/03/2022", "36\u00a0giờ", "2,5\u00a0ngày")]
    [InlineData("de", "12,345.7", "81\u00a0%", "7 Mar 2022", "36\u00a0h", "2.5\u00a0d")]
    public void Numbers_dates_and_lengths_are_written_as_readers_of_the_language_do(string code, string number, string share, string date, string hours, string days)
    {
        var language = new PaperLanguage(code);
        Assert.Equal(number, language.Number(12345.67));
        Assert.Equal(share, language.Share(0.81));
        Assert.Equal(date, language.Date(new LocalDate(2022, 3, 7)));
        Assert.Equal(hours, language.Length(36 * 3_600_000));
        Assert.Equal(days, language.Length(60 * 3_600_000));
    }
}
