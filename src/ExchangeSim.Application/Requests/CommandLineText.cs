using System.Globalization;

namespace ExchangeSim.Application.Requests;

/// <summary>A request as the command line that makes it, for people to read and to paste.</summary>
public static class CommandLineText
{
    private const string Plain = "-_./:,=%+@~";

    /// <summary>The command, with the program's name.</summary>
    public static string Of(ResultRequest request, string program = "exchangesim") => string.Join(' ', WordsOf(request).Select(Quoted).Prepend(program));

    /// <summary>The command that traces requests.</summary>
    public static string Of(TraceRequest trace, string program = "exchangesim") => string.Join(' ', ((string[])[program, "trace", trace.File,
        .. trace.Request is { } name ? (string[])[name] : [], .. Option("--slowest", trace.Slowest), .. Option("--replication",
            trace.Replication == 1 ? null : (int?)trace.Replication),
        .. Selection(trace)]).Select(Quoted));

    /// <summary>The words after the program's name, not quoted.</summary>
    public static IReadOnlyList<string> WordsOf(ResultRequest request) =>
        [.. Own(request), .. request.DecimalComma ? (string[])["--decimal-comma"] : [], .. Option("--language", request.Language)];

    private static string[] Own(ResultRequest request) => request switch
    {
        RunRequest run => ["run", run.File, .. Selection(run), .. Option("--replications", run.Replications), .. List("--without", run.Without), .. List("--with", run.With)],
        ResumeRequest resume => ["resume", resume.State, .. Option("--scenario", resume.Scenario), .. Option("--policy", resume.Policy),
            .. resume.NoPolicy ? (string[])["--no-policy"] : [],
            .. Option("--until", resume.Until), .. List("--without", resume.Without), .. List("--with", resume.With)],
        CompareRequest compare =>
        [
            "compare", .. compare.File is { } file ? (string[])[file] : [], .. Option("--from", compare.From),
                .. List("--policies", compare.Policies), .. compare.Goals.SelectMany(goal => Option("--goal", goal)),
                .. Option("--replications", compare.Replications), .. PerCent("--precision", compare.Precision), .. Option("--max-replications", compare.MaxReplications),
            .. PerCent("--confidence", compare.Confidence), .. Option("--seed", compare.Seed), .. Option("--warm-up", compare.WarmUp),
        ],
        SweepRequest sweep =>
        [
            "sweep", sweep.File, .. sweep.Vary.SelectMany(vary => Option("--vary", vary)), .. sweep.Design == "factorial" ? []
                : Option("--design", sweep.Design), .. Option("--points", sweep.Points),
            .. List("--policy", sweep.Policies), .. Option("--response", sweep.Response), .. Extent(sweep),
        ],
        SearchRequest search => ["sweep", search.File, .. Option("--find", search.Find), .. Option("--by", search.By), .. Option("--policy", search.Policy), .. Extent(search)],
        _ => throw new ArgumentOutOfRangeException(nameof(request), request.GetType().Name, "no command line is known for it"),
    };

    /// <summary>The options that make another command mean the same run, each preceded by a space.</summary>
    public static string SelectionOf(IScenarioRun run) => string.Concat(Selection(run).Select(word => " " + Quoted(word)));

    private static IEnumerable<string> Selection(IScenarioRun run) =>
        [.. Option("--policy", run.Policy), .. Option("--seed", run.Seed), .. Option("--until", run.Until), .. Option("--warm-up", run.WarmUp)];

    private static IEnumerable<string> Extent(VaryingRequest request) =>
    [
        .. Option("--replications", request.Replications), .. PerCent("--precision", request.Precision), .. Option("--max-replications", request.MaxReplications),
        .. PerCent("--confidence", request.Confidence), .. Option("--seed", request.Seed),
    ];

    private static string[] Option<T>(string name, T? value) => value is null ? [] : [name, string.Create(CultureInfo.InvariantCulture, $"{value}")];

    private static string[] List(string name, IReadOnlyList<string> values) => values.Count == 0 ? [] : [name, string.Join(',', values)];

    private static string[] PerCent(string name, double? share) => share is { } value ? [name,
        string.Create(CultureInfo.InvariantCulture, $"{(decimal)value * 100:0.############} %")] : [];

    // Double quotes are understood by every common shell.
    private static string Quoted(string word) =>
        word.Length > 0 && word.All(c => char.IsLetterOrDigit(c) || Plain.Contains(c, StringComparison.Ordinal)) ? word
            : $"\"{word.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
