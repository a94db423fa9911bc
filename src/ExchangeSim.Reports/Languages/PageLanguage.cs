using System.Globalization;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;
using ExchangeSim.Reports.Text;
using ExchangeSim.Simulation;
using NodaTime;

namespace ExchangeSim.Reports.Languages;

/// <summary>A language of a page: words, names, dates and numbers as its readers write them. In English they are those of the terminal.</summary>
internal sealed class PageLanguage
{
    private static readonly Word Day = new("d", "j", "ngày");

    private readonly PaperLanguage _paper;

    /// <param name="code">Two letters; English where there are no words in it.</param>
    internal PageLanguage(string code) => _paper = new PaperLanguage(code);

    /// <summary>English.</summary>
    internal static PageLanguage English { get; } = new("en");

    /// <summary>Its two letters.</summary>
    internal string Code => _paper.Code;

    private bool IsEnglish => Code == English.Code;

    internal string this[Word word] => _paper[word];

    internal string Of(Word word, params object[] values) => _paper.Of(word, values);

    /// <summary>A text of the scenario.</summary>
    internal string Said(Scenario scenario, string text) => _paper.Of(scenario.Words.Of(text));

    /// <summary>What something of the scenario is called: in English by its id, as files and commands name it.</summary>
    internal string Named(Scenario scenario, string? name, string id) => IsEnglish ? id : _paper.Of(scenario.Words.Of(name, id));

    /// <summary>What a step is called.</summary>
    internal string Named(Scenario scenario, Step step) => Step(scenario, step.Id);

    /// <summary>What the way is called that a request took behind a step: a choice by its words.</summary>
    internal string Taken(Scenario scenario, Step step, string then) => step is DecideStep ? Named(scenario, null, then) : Step(scenario, then);

    /// <summary>A figure as its readers write it.</summary>
    /// <param name="english">It as the terminal writes it.</param>
    internal string Figure(string english) => IsEnglish ? english : FigureForm.Of(english, this);

    /// <summary>A time in the unit that suits it.</summary>
    internal string Time(double hours) => Figure(Human.Time(hours));

    /// <summary>The same; a dash where there is none.</summary>
    internal string Time(double? hours) => Figure(Human.Time(hours));

    /// <summary>A time with its interval.</summary>
    internal string Time(Estimate? estimate) => Figure(Human.Time(estimate));

    /// <summary>A share with its interval.</summary>
    internal string Share(Estimate? share) => Figure(Human.Share(share));

    /// <summary>A count.</summary>
    internal string Count(double count) => Figure(Human.Count(count));

    /// <summary>A number.</summary>
    internal string Number(double number) => Figure(Human.Number(number));

    /// <summary>A time to the second, or to the millisecond where it is not of whole ones.</summary>
    internal string Exactly(long milliseconds)
    {
        var english = Human.Exactly(milliseconds);
        return IsEnglish ? english : Decimals(english).Replace(" d ", $"\u00a0{this[Day]} ", StringComparison.Ordinal);
    }

    /// <summary>A time limit or another round time.</summary>
    internal string Round(double milliseconds) => IsEnglish ? Say.Time(milliseconds) : _paper.Length(milliseconds);

    /// <summary>A share from 0 to 1; a dash where there is none.</summary>
    internal string Share(double? share) => Figure(Human.Share(share));

    /// <summary>A chance as a scenario writes it.</summary>
    internal string Chance(double share) => IsEnglish ? string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.##} %")
        : $"{_paper.Number(share * 100, 2)}{(Code == "vi" ? "" : "\u00a0")}%";

    /// <summary>An instant on a clock, on one line.</summary>
    internal string Local(Instant instant, DateTimeZone zone) => IsEnglish ? Say.Local(instant, zone) : _paper.At(instant.InZone(zone).LocalDateTime);

    /// <summary>A day.</summary>
    internal string Date(LocalDate date) => IsEnglish ? Say.Date(date) : _paper.Date(date);

    internal string Of(Urgency urgency) => IsEnglish ? Say.Word(urgency) : DomainWords.Of(_paper, urgency);

    internal string Of(Outcome outcome) => IsEnglish ? Say.Word(outcome) : DomainWords.Of(_paper, outcome);

    /// <summary>How a request ended, as reports tell it.</summary>
    internal string Ended(Outcome outcome) => IsEnglish ? OutcomeWords.Of(outcome) : DomainWords.Of(_paper, outcome);

    /// <summary>A thing with its number: one of the two, in which {0} is the number.</summary>
    internal string Counted(long count, Word one, Word many) => Of(count == 1 ? one : many, Count(count));

    /// <summary>A part of latency.</summary>
    internal string Of(LatencyPart part) => this[PartWords.Of(part)];

    /// <summary>A name in quotation marks.</summary>
    internal string Quoted(string name) => Code == "fr" ? $"«\u00a0{name}\u00a0»" : $"“{name}”";

    /// <summary>Several names: a, b and c.</summary>
    internal string List(IEnumerable<string> names, Word last)
    {
        var all = names.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])}{this[last]}{all[^1]}";
    }

    /// <summary>A number that is written as in English, with its own decimal sign and separator of thousands.</summary>
    internal string Decimals(string number) => number.Replace(",", Code == "vi" ? "\u2009" : "\u202f", StringComparison.Ordinal)
        .Replace('.', ',').Replace('\u2009', '.');

    private string Step(Scenario scenario, string id) => IsEnglish ? id : _paper.Of(scenario.Words.OfStep(id));
}
