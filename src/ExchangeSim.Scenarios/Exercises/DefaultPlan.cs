using System.Globalization;
using System.Text;
using ExchangeSim.Model;
using NodaTime;
using NodaTime.Text;

namespace ExchangeSim.Scenarios.Exercises;

/// <summary>An exercise file for any scenario: a seat for each agency at all its desks at which something is decided, and no injects.</summary>
public static class DefaultPlan
{
    private const int RealMinutes = 45, MostDays = 30;
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    /// <summary>Its text. It has no problems.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="file">The scenario's file, as the plan names it.</param>
    /// <param name="agencies">The agencies that have seats, by id; empty: all at which something is decided.</param>
    public static string Text(Scenario scenario, string file, IReadOnlyList<string> agencies)
    {
        var begins = Begin(scenario);
        var left = (scenario.Length ?? Duration.FromDays(MostDays)) - (begins - scenario.Start);
        var hours = left < Duration.FromDays(1) ? left.TotalHours : Math.Min((int)left.TotalDays, MostDays) * 24.0;
        var length = left < Duration.FromDays(1) ? $"{Math.Floor(left.TotalMinutes)} min" : $"{hours / 24:0} d";
        var text = new StringBuilder();
        text.Append("# The scenario as it is: a seat for each agency, at all its desks.\n");
        text.Append(CultureInfo.InvariantCulture, $"exercise: {Quoted(scenario.Title)}\nscenario: {Quoted(file)}\n");
        text.Append(CultureInfo.InvariantCulture, $"begins: {Minute.Format(begins.InZone(scenario.Zone).LocalDateTime)}\nlength: {length}\n");
        text.Append(CultureInfo.InvariantCulture, $"takes: {RealMinutes} min\nspeed: {hours / RealMinutes:0.###} h / min\n");
        text.Append("answers-within: { very-urgent: 6 h, urgent: 1 d, routine: 2 d }\n\nbriefing:\n");
        foreach (var (language, words) in Briefing) text.Append(CultureInfo.InvariantCulture, $"  {language}: {Quoted(words)}\n");
        text.Append("\nseats:\n");
        foreach (var agency in scenario.Agencies.Where(agency => agencies.Count == 0 || agencies.Contains(agency.Id)))
            if (DecidingDesks(scenario, agency) is { Count: > 0 } desks)
                text.Append(CultureInfo.InvariantCulture, $"  {agency.Id}:\n    name: {Quoted(agency.Name)}\n    agency: {agency.Id}\n    desks: [{string.Join(", ", desks)}]\n");
        return text.ToString();
    }

    private static readonly (string Language, string Words)[] Briefing =
    [
        ("en", "EXERCISE. You decide at the desks of your agency. Open a request, read its file, and decide. All persons and numbers are invented."),
        ("fr", "EXERCICE. Vous décidez aux bureaux de votre service. Ouvrez une demande, lisez son dossier et décidez. " +
            "Toutes les personnes et tous les numéros sont inventés."),
        ("vi", "DIỄN TẬP. Bạn quyết định tại các bàn làm việc của cơ quan mình. Hãy mở một yêu cầu, đọc hồ sơ và quyết định. " +
            "Mọi người và số đều là hư cấu."),
    ];

    // After the warm-up the desks are as full as they usually are; on a morning.
    private static Instant Begin(Scenario scenario)
    {
        var day = (scenario.Start + scenario.WarmUp).InZone(scenario.Zone).Date;
        var morning = (day + new LocalTime(8, 0)).InZoneLeniently(scenario.Zone).ToInstant();
        return morning < scenario.Start || morning - scenario.Start >= (scenario.Length ?? Duration.MaxValue) ? scenario.Start : morning;
    }

    private static IReadOnlyList<string> DecidingDesks(Scenario scenario, Agency agency)
    {
        var named = new SortedSet<string>(scenario.Procedures.SelectMany(procedure => procedure.Steps.OfType<DecideStep>()).Select(step => step.By.Desk), StringComparer.Ordinal);
        var doing = new SortedSet<string>(agency.Desks.Where(desk => named.Contains(desk.Id)).Select(desk => desk.HandledBy ?? desk.Id), StringComparer.Ordinal);
        return [.. agency.Desks.Where(desk => doing.Contains(desk.Id) && desk.HandledBy is null).Select(desk => desk.Id)];
    }

    private static string Quoted(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
