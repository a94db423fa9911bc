using System.Text.RegularExpressions;

namespace ExchangeSim.Reports.Sqlite;

/// <summary>What the statements that make a database say in their comments about its tables, columns and views.</summary>
internal static partial class Documentation
{
    [GeneratedRegex(@"^-- (?<says>.+)\nCREATE (?:TABLE|VIEW) (?<name>\w+)(?<rest>(?:.|\n)*?);\n", RegexOptions.Multiline)]
    private static partial Regex Entity();

    [GeneratedRegex(@"^  (?<field>[a-z]\w*)[^\n]*? -- (?<says>.+)$", RegexOptions.Multiline)]
    private static partial Regex Column();

    /// <summary>A line for each table or view, where the field is null, followed by one for each column that is described.</summary>
    internal static IEnumerable<(string Name, string? Field, string Says)> Of(string statements)
    {
        foreach (Match entity in Entity().Matches(statements.ReplaceLineEndings("\n")))
        {
            var name = entity.Groups["name"].Value;
            yield return (name, null, entity.Groups["says"].Value);
            foreach (Match column in Column().Matches(entity.Groups["rest"].Value)) yield return (name, column.Groups["field"].Value, column.Groups["says"].Value);
        }
    }
}
