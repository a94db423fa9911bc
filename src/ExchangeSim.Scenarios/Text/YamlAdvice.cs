namespace ExchangeSim.Scenarios.Text;

/// <summary>The YAML parser's words in the words of somebody who is no programmer.</summary>
internal static class YamlAdvice
{
    internal static (string Message, string? Advice) Of(string parserMessage)
    {
        foreach (var (part, message, advice) in Known)
            if (parserMessage.Contains(part, StringComparison.OrdinalIgnoreCase)) return (message, advice);
        return ($"this is not YAML: {parserMessage.TrimEnd('.').ToLowerInvariant()}", null);
    }

    private static readonly (string Part, string Message, string? Advice)[] Known =
    [
        ("tab", TabMessage, "indent with spaces"),
        ("multiline plain scalar", "the line before is neither a name with its value nor a part of a text", "write 'name: value'"),
        ("found invalid mapping", "a ':' stands where none can be", "put a text that holds ': ' in quotation marks, and let lines that belong together begin in the same column"),
        ("could not find expected ':'", "a ':' is missing in this line or the one before", "write 'name: value'"),
        ("did not find expected key", "this line does not fit the lines before it", "write 'name: value', and let lines that belong together begin in the same column"),
        ("'-' indicator", "this line does not belong to the list before it", "begin it with '-', or in an earlier column"),
        ("expected ',' or '}'", "a ',' or '}' is missing", "inside { } put a text that holds ': ', a comma or a bracket in quotation marks"),
        ("expected ',' or ']'", "a ',' or ']' is missing", "close the list with ']'"),
        ("node content", "a value is missing", null),
        ("cannot start any token", "a text may not begin with this character", "put it in quotation marks"),
        ("escape character", "a '\\' stands before a letter that makes no sense", "use single quotation marks, or write the '\\' twice"),
        ("hexadecimal", "behind '\\x', '\\u' or '\\U' stand too few digits", EscapeAdvice),
        ("surrogate", "half a character is written here", EscapeAdvice),
        ("unicode", "the digits behind a '\\' are no character", EscapeAdvice),
        ("quoted scalar", "a text in quotation marks is not closed", "end it with the same quotation mark"),
    ];

    private const string EscapeAdvice = "write the character itself, or its whole number, such as '\\u00e9' or '\\U0001f600'";
    internal const string TabMessage = "a tab stands at the beginning of a line";
}
