using System.Text.RegularExpressions;
using ExchangeSim.Scenarios.Generation;

namespace ExchangeSim.Scenarios.Tests.Generation;

public class CaseFilesTests
{
    private static CaseFile Of(ulong key, string? requesting = "LA", string? requested = "VN") =>
        CaseFiles.For(key, requesting, requested);

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
    [InlineData("CN", "zh")]
    [InlineData("vn", "vi")]
    [InlineData("LA", "lo")]
    [InlineData("FR", "fr")]
    [InlineData("BR", "en")]
    [InlineData(null, "en")]
    public void Names_are_of_the_requested_country_where_such_names_are_known(string? country, string locale) => Assert.Equal(locale, Of(1, requested: country).Language);

    [Fact]
    public void Vietnamese_names_are_written_in_vietnamese() =>
        Assert.Contains(Enumerable.Range(1, 20), key => Of((ulong)key).Subject.Name.Any(c => c > 127));

    [Fact]
    public void People_of_every_country_that_ships_are_called_and_live_as_people_there_do()
    {
        foreach (var country in ShippedCountries())
        {
            var land = CaseLands.Of(country);
            Assert.True(land is not null, $"nothing is known of {country}");
            var cities = land.Cities.Split(',', StringSplitOptions.TrimEntries);
            var streets = land.Streets.Split(',', StringSplitOptions.TrimEntries).Select(street => new Regex($"^{Regex.Escape(street).Replace("\\#", "[0-9]+")}, ")).ToList();
            var makers = land.Vehicles.Split(';').Select(one => one.Split(':')[0].Trim()).ToList();
            foreach (var key in Enumerable.Range(1, 60))
            {
                var subject = Of((ulong)key, requested: country).Subject;
                Assert.Contains(cities, city => subject.Address.EndsWith(", " + city, StringComparison.Ordinal));
                Assert.Contains(streets, street => street.IsMatch(subject.Address));
                Assert.All(Of((ulong)key, requested: country).Vehicles,
                    vehicle => Assert.Contains(makers, maker => vehicle.Model.StartsWith(maker + " ", StringComparison.Ordinal)));
                Assert.Matches(@"^[^|;,#]+$", subject.Name);
            }
        }
    }

    [Theory]
    [InlineData("VN", "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Mai|Cao")]
    [InlineData("CN", "Wang|Li|Zhang|Liu|Chen|Yang|Zhao|Huang|Zhou|Wu|Xu|Sun|Ma|Zhu|Guo|Lin")]
    [InlineData("KR", "Kim|Lee|Park|Choi|Jung|Kang|Cho|Yoon|Jang|Lim|Han|Oh|Seo|Shin|Kwon")]
    [InlineData("JP", "Sato|Suzuki|Takahashi|Tanaka|Watanabe|Ito|Yamamoto|Nakamura|Kobayashi|Kato|Yoshida|Yamada|Sasaki|Mori|Ikeda")]
    [InlineData("KH", "Sok|Chea|Chan|Keo|Heng|Ly|Meas|Nhem|Ouk|Prak|Seng|Tep|Yim|Kim|Mao")]
    [InlineData("SG", "Tan|Lim|Lee|Ng|Wong|Goh|Chua|Ong|Koh|Teo|Yeo|Chan")]
    public void The_familys_name_stands_first_where_it_does(string country, string families) =>
        Assert.All(Enumerable.Range(1, 100), key => Assert.Matches($"^({families}) ", Of((ulong)key, requested: country).Subject.Name));

    [Theory]
    [InlineData("LA", "Sisavath|Phommachanh|Vongsa|Keomany|Sayavong|Inthavong|Souvannavong|Phetsavong|Bounyavong|Chanthavong|Luangrath|Xayasone")]
    [InlineData("US", "Smith|Brown|Taylor|Wilson|Clarke|Harris|Walker|Turner|Cooper|Morgan|Bennett|Foster|Hughes|Reid|Johnson|Rodriguez|Nguyen|Miller")]
    public void The_familys_name_stands_last_where_it_does(string country, string families) =>
        Assert.All(Enumerable.Range(1, 100), key => Assert.Matches($" ({families})$", Of((ulong)key, requested: country).Subject.Name));

    [Fact]
    public void Russian_women_have_the_womens_form_of_their_families_name() => Assert.All(Enumerable.Range(1, 100), key =>
    {
        var name = Of((ulong)key, requested: "RU").Subject.Name.Split(' ');
        Assert.Equal(name[0].EndsWith('a'), name[1].EndsWith('a'));
    });

    [Theory]
    [InlineData("Civic", "Honda")]
    [InlineData("Corolla", "Toyota")]
    [InlineData("Hilux", "Toyota")]
    [InlineData("Golf", "Volkswagen")]
    [InlineData("Ranger", "Ford")]
    [InlineData("Sonata", "Hyundai")]
    [InlineData("Swift", "Suzuki")]
    [InlineData("Qin", "BYD")]
    [InlineData("Granta", "Lada")]
    [InlineData("Myvi", "Perodua")]
    public void A_model_is_of_its_own_maker(string model, string maker)
    {
        var vehicles = ShippedCountries().Append("FR").SelectMany(country => Enumerable.Range(1, 100).SelectMany(key => Of((ulong)key, requested: country).Vehicles)).ToList();
        var found = vehicles.Where(vehicle => vehicle.Model.EndsWith(" " + model, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(found);
        Assert.All(found, vehicle => Assert.EndsWith($"{maker} {model}", vehicle.Model, StringComparison.Ordinal));
    }

    private static IEnumerable<string> ShippedCountries()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ExchangeSim.sln"))) folder = folder.Parent;
        var countries = Directory.EnumerateFiles(Path.Combine(folder.FullName, "scenarios"), "*.yaml", SearchOption.AllDirectories)
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), @"\bcountry: *([A-Z]{2})\b").Select(match => match.Groups[1].Value)).Distinct().Order().ToList();
        Assert.InRange(countries.Count, 20, 100);
        return countries;
    }

    [Fact]
    public void Nothing_in_a_case_file_can_be_somebodys()
    {
        foreach (var file in Enumerable.Range(1, 300).Select(key => Of((ulong)key)))
        {
            Assert.StartsWith("FIC-", file.Reference, StringComparison.Ordinal);
            Assert.All(file.Accounts, a => Assert.Matches(@"^XX00 \d{4} \d{4} \d{4}$", a.Number));
            Assert.All(file.Phones, p => Assert.Matches(new Regex(@"^\+999 \d\d \d{3} \d{4}$"), p));
            Assert.All(file.Vehicles, v => Assert.StartsWith("FIC ", v.Plate, StringComparison.Ordinal));
            Assert.All(file.Associates.Append(file.Subject), p => Assert.StartsWith("FIC", p.Passport, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Subjects_were_born_between_1955_and_2000() =>
        Assert.All(Enumerable.Range(1, 200), key => Assert.InRange(Of((ulong)key).Subject.Born, new DateOnly(1954, 12, 31), new DateOnly(2000, 1, 1)));
}
