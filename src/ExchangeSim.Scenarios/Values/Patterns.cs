namespace ExchangeSim.Scenarios.Values;

/// <summary>How values of several parts are written, as regular expressions for editors (ECMA-262). They take everything that the parsers take, and refuse most of what those
/// refuse: orders and limits of numbers, and whether a name is known, are not theirs to say.</summary>
internal static class Patterns
{
    /// <summary>A number, within an expression.</summary>
    internal const string Number = @"([0-9]+\.?[0-9]*|\.[0-9]+)";
    /// <summary>A share of at most 100 %, within an expression.</summary>
    internal const string Share = @"((0*(100(\.0*)?|[0-9]{1,2}(\.[0-9]*)?)|\.[0-9]+)\s*%|none|all)";
    private const string Above100 = @"0*([1-9][0-9]{3,}|[2-9][0-9]{2}|1[1-9][0-9]|10[1-9]|100\.0*[1-9])[0-9.]*\s*%";
    private const string Side = "(requesting|requested)";
    /// <summary>A name of anything, within an expression.</summary>
    internal const string AnyName = "[a-z0-9][a-z0-9-]*";
    /// <summary>A duration, within an expression.</summary>
    internal const string Duration = Number + @"\s*(ms|s|min|h|d|wk|y)";
    /// <summary>A day, within an expression.</summary>
    internal const string Date = @"(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    /// <summary>A year, or a month of one, within an expression.</summary>
    internal const string Month = @"(19|2[0-9])[0-9]{2}(-(0[1-9]|1[0-2]))?";
    private const string Days = "(Mon|Tue|Wed|Thu|Fri|Sat|Sun)", Time = "([01]?[0-9]|2[0-4]):[0-5][0-9]";
    private const string Opening = Days + @"(\s*-\s*" + Days + @")?(\s*,\s*" + Days + @"(\s*-\s*" + Days + @")?)*\s*" + Time + @"\s*-\s*" + Time
        + @"(\s*,\s*" + Time + @"\s*-\s*" + Time + ")*";
    private const string Law = @"(uniform\s*\(\s*" + Duration + @"\s*,\s*" + Duration + @"\s*\)"
        + @"|triangular\s*\(\s*" + Duration + @"\s*,\s*" + Duration + @"\s*,\s*" + Duration + @"\s*\)"
        + @"|exponential\s*\(\s*" + Duration + @"\s*\)"
        + @"|gamma\s*\(\s*mean\s*" + Duration + @"\s*,\s*cv\s*" + Number + @"\s*\)"
        + @"|(lognormal|weibull)\s*\(\s*[a-z][^()]*\)"
        + @"|empirical\s*\(\s*" + Duration + @"\s*:\s*" + Number + @"(\s*,\s*" + Duration + @"\s*:\s*" + Number + @")*\s*\)"
        + @"|mixture\s*\((?!([\s\S]*[^0-9.])?" + Above100 + @")[^-]*\))";

    /// <summary>A random length.</summary>
    internal const string Length = @"^\s*(" + Duration + @"(\s*\+\s*" + Law + @")?|" + Law + @")\s*$";
    /// <summary>A day.</summary>
    internal const string Day = @"^\s*" + Date + @"\s*$";
    /// <summary>A day, or a day and a time.</summary>
    internal const string Instant = @"^\s*" + Date + @"( ([01][0-9]|2[0-3]):[0-5][0-9])?\s*$";
    /// <summary>A side and a desk.</summary>
    internal static string Place(string desk) => Whole(Side + @"\s+" + desk);
    /// <summary>Who decides.</summary>
    internal static string By(string desk) => Whole(@"by\s+" + Side + @"\s+" + desk);
    /// <summary>How a request ends.</summary>
    internal const string Ending = @"^\s*(answered|partly answered|withdrawn|lapsed|refused\s*:\s*" + AnyName + @")\s*$";
    /// <summary>A case of a branch or a decision.</summary>
    /// <param name="names">The names that conditions may use; null: any.</param>
    internal static string Case(IEnumerable<string>? names)
    {
        var condition = @"when\b" + (names is null ? @"[\s\S]+" : @"(\s*(\(|\)|(" + Duration + "|" + OneOf(ConditionWords.Concat(names)) + @")(?![A-Za-z0-9_-])))+");
        return Whole($@"(otherwise|{condition}|{Share}(\s*{condition})?)");
    }

    /// <summary>Hours of a week.</summary>
    internal const string Hours = @"^\s*(round\s+the\s+clock|office\s+hours(\s+and\s+holidays)?|" + Opening + @"(\s*;\s*" + Opening + @")*(\s*and\s+holidays)?)\s*$";

    /// <summary>A figure that is over a number.</summary>
    internal static string Figure(string agency, string desk) => Whole($@"(queue\s+at\s+{desk}|open\s+requests\s+at\s+{agency})\s+over\s+[0-9]+(\.0*)?");

    /// <summary>Third agencies.</summary>
    internal static string Consulted(string agency) =>
        Whole($@"(lead\s+agency|((any|all)\s+of\b)?\s*\[?\s*{agency}(\s*,\s*{agency})*\s*\]?)");

    /// <summary>An expression for the whole of a value.</summary>
    internal static string Whole(string inside) => @"^\s*" + inside + @"\s*$";

    /// <summary>Words with any spaces between them.</summary>
    internal static string Words(string words) => words.Replace(" ", @"\s+", StringComparison.Ordinal);

    /// <summary>A text as itself within an expression.</summary>
    internal static string Escaped(string text) => string.Concat(text.Select(letter => @"\^$.|?*+()[]{}".Contains(letter, StringComparison.Ordinal) ? $"\\{letter}" : $"{letter}"));

    /// <summary>One of some names, whole.</summary>
    internal static string OneOf(IEnumerable<string> names) => $"({string.Join('|', names)})";

    // What conditions are made of besides names.
    private static readonly string[] ConditionWords = ("and or not instrument in force crime is urgency routine urgent very-urgent requesting requested language shared "
        + "open longer than switch on off below threshold").Split(' ');
}
