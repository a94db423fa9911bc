using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Scenarios.Generation;
using ExchangeSim.Simulation.Figures;
using NodaTime;

namespace ExchangeSim.Reports.Trace;

/// <summary>The fictional case file of a request as lines of text: what a line is about, two spaces or more, and the words.</summary>
public static class CaseFileLines
{
    private const int Gap = 2, NameWidth = 11;

    private static readonly Word Notice = new(CaseFile.Notice,
            "FICTIF : les personnes, véhicules, comptes et numéros de ce dossier ont été tirés au hasard.",
            "HƯ CẤU: người, phương tiện, tài khoản và số trong hồ sơ này do bộ sinh ngẫu nhiên tạo ra."),
        Summary = new("{0}, {1}: {2} (fictional), thought to be in {3}, is of interest to {4}.",
            "{0} ; {1} : {2} (fictif). Pays où cette personne se trouverait : {3} ; pays intéressé : {4}.",
            "{0}; {1}: {2} (hư cấu), được cho là đang ở {3}, là người {4} quan tâm.");

    private static readonly Word Subject = new("subject", "visé", "đối tượng"), Associate = new("associate", "proche", "liên quan"),
        Vehicle = new("vehicle", "véhicule", "phương tiện"), Account = new("account", "compte", "tài khoản"), Telephone = new("telephone", "téléphone",
            "điện thoại"),
        Person = new("{0}, born {1}, passport {2}, {3}", "{0}, naissance : {1}, passeport {2}, {3}", "{0}, sinh ngày {1}, hộ chiếu {2}, {3}"),
        Car = new("{0}, {1} {2}", "{0}, {2}, couleur : {1}", "{0}, {2}, màu {1}"), Bank = new("Bank of {0} (fictional)", "Banque de {0} (fictive)",
            "Ngân hàng {0} (hư cấu)"),
        NoArea = new("no crime area", "sans domaine", "không có lĩnh vực tội phạm"), ThatIsAsked = new("the requested country", "requis", "nước được yêu cầu"),
        ThatAsks = new("the requesting country", "demandeur", "nước yêu cầu");

    private static readonly Word[] Colours =
    [
        new("white", "blanc", "trắng"), new("black", "noir", "đen"), new("silver", "argent", "bạc"), new("grey", "gris", "xám"), new("red", "rouge", "đỏ"),
        new("blue", "bleu", "xanh dương"), new("green", "vert", "xanh lá"), new("brown", "marron", "nâu"),
    ];

    /// <summary>The lines, the notice that it is fictional first.</summary>
    /// <param name="scenario">What was run.</param>
    /// <param name="request">The request.</param>
    /// <param name="language">The language of the words, two letters.</param>
    public static IReadOnlyList<string> Of(Scenario scenario, in ClosedRequest request, string language = "en")
    {
        var words = new PageLanguage(language);
        var procedure = scenario.Procedures[request.Procedure];
        var crime = request.Crime < 0 ? null : scenario.Crimes[request.Crime];
        var (asks, asked) = (scenario.Agencies[request.Requesting].Country, scenario.Agencies[request.Requested].Country);
        var file = CaseFiles.For(request.Key, asks, asked);
        var isEnglish = words.Code == PageLanguage.English.Code;
        var summary = words.Of(Summary, isEnglish ? DomainWords.Words(procedure.Id) : words.Named(scenario, procedure.Name, procedure.Id),
            crime is null ? words[NoArea] : isEnglish ? DomainWords.Words(crime.Id) : words.Said(scenario, crime.Name), file.Subject.Name,
            asked is null ? words[ThatIsAsked] : Countries.Of(asked, words), asks is null ? words[ThatAsks] : Countries.Of(asks, words));
        return
        [
            words[Notice],
            $"{file.Reference}: {summary}",
            Line(words[Subject], Said(file.Subject, words)),
            .. file.Associates.Select(one => Line(words[Associate], Said(one, words))),
            .. file.Vehicles.Select(one => Line(words[Vehicle], words.Of(Car, one.Plate, Colour(one.Colour, words), one.Model))),
            .. file.Accounts.Select(one => Line(words[Account], $"{one.Number}, {words.Of(Bank, one.City)}")),
            .. file.Phones.Select(one => Line(words[Telephone], one)),
        ];
    }

    private static string Line(string name, string said) => name.PadRight(Math.Max(NameWidth, name.Length + Gap)) + said;

    private static string Said(CasePerson person, PageLanguage words) =>
        words.Of(Person, person.Name, words.Date(LocalDate.FromDateOnly(person.Born)), person.Passport, person.Address);

    private static string Colour(string english, PageLanguage words) => Colours.FirstOrDefault(one => one.En == english) is { } colour ? words[colour] : english;
}
