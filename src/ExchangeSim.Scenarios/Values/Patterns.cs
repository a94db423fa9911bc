namespace ExchangeSim.Scenarios.Values;

/// <summary>How values of several parts are written, as regular expressions for editors (ECMA-262). They take everything that the parsers take, and refuse most of what those
/// refuse: orders and limits of numbers, and whether a name is known, are not theirs to say.</summary>
internal static class Patterns
{
    private const string Number = @"([0-9]+\.?[0-9]*|\.[0-9]+)", Name = "[a-z0-9][a-z0-9-]*", Side = "(requesting|requested)";
    private const string Duration = Number + @"\s*(ms|s|min|h|d|wk|y)";
    private const string Date = @"(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    private const string Law = @"(uniform\s*\(\s*" + Duration + @"\s*,\s*" + Duration + @"\s*\)"
        + @"|triangular\s*\(\s*" + Duration + @"\s*,\s*" + Duration + @"\s*,\s*" + Duration + @"\s*\)"
        + @"|exponential\s*\(\s*" + Duration + @"\s*\)"
        + @"|gamma\s*\(\s*mean\s*" + Duration + @"\s*,\s*cv\s*" + Number + @"\s*\)"
        + @"|(lognormal|weibull)\s*\(\s*[a-z][^()]*\)"
        + @"|empirical\s*\(\s*" + Duration + @"\s*:\s*" + Number + @"(\s*,\s*" + Duration + @"\s*:\s*" + Number + @")*\s*\)"
        + @"|mixture\s*\([\s\S]*\))";

    /// <summary>A random length.</summary>
    internal const string Length = @"^\s*(" + Duration + @"(\s*\+\s*" + Law + @")?|" + Law + @")\s*$";
    /// <summary>A day.</summary>
    internal const string Day = @"^\s*" + Date + @"\s*$";
    /// <summary>A day, or a day and a time.</summary>
    internal const string Instant = @"^\s*" + Date + @"( ([01][0-9]|2[0-3]):[0-5][0-9])?\s*$";
    /// <summary>A side and a desk.</summary>
    internal const string Place = @"^\s*" + Side + @"\s+" + Name + @"\s*$";
    /// <summary>Who decides.</summary>
    internal const string By = @"^\s*by\s+" + Side + @"\s+" + Name + @"\s*$";
    /// <summary>How a request ends.</summary>
    internal const string Ending = @"^\s*(answered|partly answered|withdrawn|lapsed|refused\s*:\s*" + Name + @")\s*$";
    /// <summary>A case of a branch or a decision.</summary>
    internal const string Case = @"^\s*(otherwise|when\b[\s\S]+|(none|all|" + Number + @"\s*%)(\s*when\b[\s\S]+)?)\s*$";
}
