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

    private static readonly (string Part, string Message, string Advice)[] Known =
    [
        ("mapping values are not allowed", "a second ':' stands in this line", "put a text that holds ': ' in quotation marks"),
        ("could not find expected ':'", "a ':' is missing in this line or the one before", "write 'name: value'"),
        ("'\t'", "a tab stands here", "indent with spaces"),
        ("\\t", "a tab stands here", "indent with spaces"),
        ("tab", "a tab stands here", "indent with spaces"),
        ("did not find expected <block end>", "this line does not line up with the lines before it", "lines that belong together begin in the same column"),
        ("did not find expected ',' or '}'", "a ',' or '}' is missing", "inside { } put a text with brackets or commas in quotation marks"),
        ("did not find expected ',' or ']'", "a ',' or ']' is missing", "close the list with ']'"),
        ("cannot start any token", "a text may not begin with this character", "put it in quotation marks"),
        ("quoted scalar", "a text in quotation marks is not closed", "end it with the same quotation mark"),
    ];
}
