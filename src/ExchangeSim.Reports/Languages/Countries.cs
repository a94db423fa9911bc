namespace ExchangeSim.Reports.Languages;

/// <summary>Names of countries. The program runs without the system's cultures, so those of the shipped agencies stand here.</summary>
internal static class Countries
{
    private static readonly Dictionary<string, Word> Names = new(StringComparer.OrdinalIgnoreCase) // looked up, never enumerated
    {
        ["AU"] = new("Australia", "Australie", "Úc"), ["BN"] = new("Brunei", "Brunei", "Brunei"), ["CA"] = new("Canada", "Canada", "Canada"),
        ["CN"] = new("China", "Chine", "Trung Quốc"), ["EU"] = new("the European Union", "Union européenne", "Liên minh châu Âu"),
        ["GB"] = new("the United Kingdom", "Royaume-Uni", "Vương quốc Anh"), ["ID"] = new("Indonesia", "Indonésie", "Indonesia"), ["IN"] = new("India", "Inde", "Ấn Độ"),
        ["JP"] = new("Japan", "Japon", "Nhật Bản"), ["KH"] = new("Cambodia", "Cambodge", "Campuchia"),
        ["KR"] = new("the Republic of Korea", "République de Corée", "Hàn Quốc"),
        ["LA"] = new("Laos", "Laos", "Lào"), ["MM"] = new("Myanmar", "Myanmar", "Myanmar"), ["MY"] = new("Malaysia", "Malaisie", "Malaysia"),
        ["NZ"] = new("New Zealand", "Nouvelle-Zélande", "New Zealand"), ["PH"] = new("the Philippines", "Philippines", "Philippines"), ["RU"] = new("Russia", "Russie", "Nga"),
        ["SG"] = new("Singapore", "Singapour", "Singapore"), ["TH"] = new("Thailand", "Thaïlande", "Thái Lan"), ["TL"] = new("Timor-Leste", "Timor-Leste", "Đông Timor"),
        ["US"] = new("the United States", "États-Unis", "Hoa Kỳ"), ["VN"] = new("Viet Nam", "Viet Nam", "Việt Nam"),
    };

    /// <summary>Whether a country has a name here.</summary>
    internal static bool Has(string code) => Names.ContainsKey(code);

    /// <summary>A country's name, or its code where there is none.</summary>
    /// <param name="code">ISO 3166-1 alpha-2, or EU.</param>
    /// <param name="language">The language of the name.</param>
    internal static string Of(string code, PageLanguage language) => Names.TryGetValue(code, out var name) ? language[name] : code;
}
