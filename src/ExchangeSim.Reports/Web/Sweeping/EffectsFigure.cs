using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Sweeping;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web.Sweeping;

/// <summary>What moving one figure of a sweep changes, the greatest first.</summary>
internal static class EffectsFigure
{
    private const int Row = 34, Rest = 80;

    /// <summary>It, or null where nothing is known.</summary>
    internal static Figure? Of(SweepFigures figures, ReportNames names)
    {
        var words = names.Words;
        var effects = figures.Effects.Where(effect => effect.Changes[0] is not null).ToList();
        if (effects.Count == 0) return null;
        var rows = effects.Select(effect => new ForestRow(Name(effect), effect.Changes[0]!.Value, effect.Changes[0]!.HalfWidth,
            SweepWeb.Change(figures, effect.Changes[0]!.Value, effect.Changes[0]!.HalfWidth, words))).ToList();
        var table = new HtmlTable(words[SweepWords.EffectTable], ["", ">" + words[SweepWords.Response], .. figures.Policies.Select(policy => ">" + policy)]);
        foreach (var effect in effects)
            table.Row(Name(effect), effect.Changes.Select(change => Cell.Of(change?.Value, SweepWeb.Change(figures, change?.Value, change?.HalfWidth, words))));
        return new Figure("effects", words.Of(SweepWords.MattersMost, figures.Varied[effects[0].Varied]), words[SweepWords.EffectsReading],
            [new Chart("effects", Rest + rows.Count * Row, new ForestData(rows, Bars: true, Shares: figures.Response.IsShare)
            { Counts = figures.Response.IsCount, Sides = ForestData.SidesOf(figures.Response, words) })], [table])
        { Short = words[SweepWords.Effects] };

        string Name(Effect effect) => $"{SweepPage.Letter(effect.Varied)}: {SettingWords.Of(effect.From, words)} → {SettingWords.Of(effect.To, words)}";
    }
}
