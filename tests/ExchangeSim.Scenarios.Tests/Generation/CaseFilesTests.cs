using System.Text.RegularExpressions;
using ExchangeSim.Scenarios.Generation;

namespace ExchangeSim.Scenarios.Tests.Generation;

public class CaseFilesTests
{
    private static CaseFile Of(ulong key, string? requesting = "LA", string? requested = "VN") =>
        CaseFiles.For(key, "wanted-person-search", "illicit-drugs", requesting, requested);

    [Fact]
    public void A_request_has_the_same_case_file_every_time() => Assert.Equivalent(Of(123456789), Of(123456789), strict: true);

    [Fact]
    public void A_case_file_does_not_depend_on_those_that_were_made_before_it()
    {
        string?[] countries = ["VN", "LA", null, "JP", "VN"];
        var made = new List<(ulong Key, string? Requesting, string? Requested, CaseFile File)>();
        for (ulong key = 1; key <= 40; key++)
        {
            var (requesting, requested) = (countries[key % 5], countries[key % 3]);
            made.Add((key, requesting, requested, Of(key, requesting, requested)));
        }
        Assert.All(made, one => Assert.Equivalent(OnNewThread(() => Of(one.Key, one.Requesting, one.Requested)), one.File, strict: true));
    }

    private static CaseFile OnNewThread(Func<CaseFile> make)
    {
        CaseFile? made = null;
        var thread = new Thread(() => made = make());
        thread.Start();
        thread.Join();
        return made!;
    }

    [Fact]
    public void Requests_have_case_files_of_their_own()
    {
        var names = Enumerable.Range(1, 200).Select(key => Of((ulong)key).Subject.Name).Distinct().Count();
        Assert.InRange(names, 150, 200);
    }

    [Theory]
    [InlineData("VN", "vi")]
    [InlineData("JP", "ja")]
    [InlineData("CN", "zh_CN")]
    [InlineData("vn", "vi")]
    [InlineData("LA", "en")]
    [InlineData(null, "en")]
    public void Names_are_of_the_requested_country_where_such_names_are_known(string? country, string locale) => Assert.Equal(locale, Of(1, requested: country).Language);

    [Fact]
    public void Vietnamese_names_are_written_in_vietnamese() =>
        Assert.Contains(Enumerable.Range(1, 20), key => Of((ulong)key).Subject.Name.Any(c => c > 127));

    [Fact]
    public void Nothing_in_a_case_file_can_be_somebodys()
    {
        foreach (var file in Enumerable.Range(1, 300).Select(key => Of((ulong)key)))
        {
            Assert.StartsWith("FIC-", file.Reference, StringComparison.Ordinal);
            Assert.Contains("fictional", file.Summary, StringComparison.Ordinal);
            Assert.All(file.Accounts, a => Assert.Matches(@"^XX00 \d{4} \d{4} \d{4}$", a.Number));
            Assert.All(file.Accounts, a => Assert.EndsWith("(fictional)", a.Bank, StringComparison.Ordinal));
            Assert.All(file.Phones, p => Assert.Matches(new Regex(@"^\+999 \d\d \d{3} \d{4}$"), p));
            Assert.All(file.Vehicles, v => Assert.StartsWith("FIC ", v.Plate, StringComparison.Ordinal));
            Assert.All(file.Associates.Append(file.Subject), p => Assert.StartsWith("FIC", p.Passport, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Subjects_were_born_between_1955_and_2000() =>
        Assert.All(Enumerable.Range(1, 200), key => Assert.InRange(Of((ulong)key).Subject.Born, new DateOnly(1954, 12, 31), new DateOnly(2000, 1, 1)));
}
