using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Judging;

/// <summary>Figures over requests.</summary>
internal static class RequestFigures
{
    internal static FigureValue Share(JudgedPlay play, RequestShare figure)
    {
        var moments = new List<JudgedMoment>();
        foreach (var request in Sent(play, figure.Of))
        {
            var at = request.At(figure.Event);
            var time = figure.WithinLimit ? (request.Limit > 0 ? request.Limit : (long?)null) : figure.Within is { } within ? (long)within.TotalMilliseconds : null;
            if (figure.WithinLimit && time is null) continue;
            var good = at is { } happened && !(happened - request.SentAt > time);
            // Whether it comes in time is not known yet.
            if (!good && request.EndedAt is null && time is not null && request.SentAt + time > play.Now) continue;
            var shownAt = at ?? request.EndedAt ?? Math.Min(play.Now, request.SentAt!.Value + (time ?? play.Now));
            moments.Add(new JudgedMoment(good, shownAt, request.Record.Key, Time: (at ?? play.Now) - request.SentAt));
        }
        return FigureValue.Share(moments);
    }

    internal static FigureValue Count(JudgedPlay play, RequestCount figure, bool isWanted)
    {
        var of = play.Of(figure.Of).ToList();
        return FigureValue.Count(of.Count, of.Select(request => (request, At: request.At(figure.Event))).Where(one => one.At >= play.Planned.Begin)
            .Select(one => new JudgedMoment(isWanted, one.At!.Value, one.request.Record.Key)));
    }

    internal static FigureValue Time(JudgedPlay play, RequestTime figure, TaskMeasure measure) =>
        Of(figure.Statistic, measure, Sent(play, figure.Of).Select(request => (request, From: request.SentAt!.Value, To: request.EndedAt ?? play.Now)));

    internal static FigureValue Time(JudgedPlay play, MomentTime figure, TaskMeasure measure)
    {
        var scenario = play.Planned.Scenario;
        return Of(figure.Statistic, measure, play.Of(figure.Of).Select(request => (request, From: request.At(figure.From, scenario), To: request.At(figure.To, scenario)))
            .Where(one => one.From >= play.Planned.Begin && !(one.To < one.From) && (one.To is not null || one.request.EndedAt is null))
            .Select(one => (one.request, one.From!.Value, one.To ?? play.Now)));
    }

    private static IEnumerable<RequestLife> Sent(JudgedPlay play, RequestFilter filter) => play.Of(filter).Where(request => request.SentAt >= play.Planned.Begin);

    private static FigureValue Of(TimeStatistic statistic, TaskMeasure measure, IEnumerable<(RequestLife Request, long From, long To)> times)
    {
        var all = times.OrderBy(one => one.To - one.From).ThenBy(one => one.Request.Record.Key).ToList();
        if (all.Count == 0) return new FigureValue(null, 0, []);
        var value = statistic switch
        {
            TimeStatistic.Mean => all.Average(one => (double)(one.To - one.From)),
            TimeStatistic.Median => Quantile(0.5),
            TimeStatistic.P90 => Quantile(0.9),
            TimeStatistic.P99 => Quantile(0.99),
            _ => all[^1].To - all[^1].From,
        };
        var moments = all.Select(one => new JudgedMoment(measure.IsMet(one.To - one.From), one.To, one.Request.Record.Key, Time: one.To - one.From));
        return new FigureValue(value, all.Count, FigureValue.Sorted(moments));

        double Quantile(double share) => all[Math.Clamp((int)Math.Ceiling(share * all.Count) - 1, 0, all.Count - 1)] is var (_, from, to) ? to - from : 0;
    }
}
