using System.Globalization;
using ExchangeSim.Experiments.Figures;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>What a reader must know to read a comparison right, in words.</summary>
internal static class ComparisonNotes
{
    internal static List<Note> Of(ComparisonFigures figures, int most, bool isSample)
    {
        var notes = new List<Note>();
        if (figures.WantedPrecision is { } wanted && !figures.IsPrecise && figures.Replications >= most) notes.Add(NotPrecise(figures, wanted));
        if (!figures.IsComplete) notes.Add(new Note(NoteForms.ComparisonStopped, Said($"{figures.Replications}")));
        if (figures.Replications == 1) notes.Add(new Note(NoteForms.NoIntervals));
        var cut = figures.Horizons.Where(h => h.Hours < h.WantedHours).ToList();
        if (cut.Count > 0)
            notes.Add(new Note(NoteForms.Cut, cut.Select(h => new Note(NoteForms.CutOf, new ProcedureName(h.Procedure), Days(h.WantedHours), Days(h.Hours))).ToList()));
        if (figures.Policies.Any(p => p.All.Open is { Policy: > 0 })) notes.Add(new Note(NoteForms.OpenCompared));
        if (isSample) notes.Add(new Note(NoteForms.Sample));
        if (figures.Replications is > 1 and < 10) notes.Add(new Note(NoteForms.FewReplications));
        if (figures.Policies.Any(p => p.Cost.Yearly is not null)) notes.Add(new Note(NoteForms.Costs));
        if (figures.Policies.Any(p => p.Cost.Yearly is not null) && figures.Policies.Any(p => p.Cost.Yearly is null)) notes.Add(new Note(NoteForms.NoCost));
        return notes;
    }

    private static Note NotPrecise(ComparisonFigures figures, double wanted)
    {
        var (share, replications) = (Said($"{wanted * 100:0.###}"), Said($"{figures.Replications}"));
        return figures.ReachedPrecision is not { } reached ? new Note(NoteForms.NotPrecise, share, replications)
            : new Note(figures.IsReachedInPoints ? NoteForms.PreciseToPoints : NoteForms.PreciseTo, share, replications, Said($"{reached * 100:0.##}"));
    }

    private static string Days(double hours) => Said($"{hours / 24:#,0.#}");

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
