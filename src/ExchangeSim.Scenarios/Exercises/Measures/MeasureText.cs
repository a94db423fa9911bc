using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;
using NodaTime;

namespace ExchangeSim.Scenarios.Exercises.Measures;

/// <summary>Measures of tasks as a plan writes them: <c>share of information from laos answered within 8 h &gt;= 95 %</c>. They say <c>of</c>, <c>from</c> and <c>to</c> as
/// the figures of <c>sweep --find</c> do.</summary>
internal sealed class MeasureText
{
    internal const string Advice = "such as: share of information from laos answered within 8 h >= 95 %, refusals without a ground = 0, "
        + "time from traced to frozen <= 3 d, asked thailand before 2022-03-05";

    private static readonly (string Words, TimeStatistic Statistic)[] Statistics =
        [("mean", TimeStatistic.Mean), ("median", TimeStatistic.Median), ("p90", TimeStatistic.P90), ("p99", TimeStatistic.P99), ("longest", TimeStatistic.Longest)];
    private static readonly (string Words, DecisionFault Fault)[] Faults =
    [
        ("refusals without a ground", DecisionFault.GroundlessRefusal), ("breaches", DecisionFault.Breach), ("complaints", DecisionFault.Complaint),
        ("wrong decisions", DecisionFault.Wrong), ("decisions that nobody took", DecisionFault.NotTaken),
    ];

    private readonly Cursor _cursor;
    private readonly string _text;
    private readonly MeasureWords _words;
    private readonly MeasureFilters _filters;

    private MeasureText(string text, MeasureWords words) => (_text, _cursor, _words, _filters) = (text, new Cursor(text), words, new MeasureFilters(words));

    /// <summary>The kind of value, for the reader.</summary>
    /// <param name="scenario">The plan's scenario; null if it could not be read.</param>
    internal static Kind<TaskMeasure> Kind(Scenario? scenario) =>
        new ScalarKind<TaskMeasure>("a measure", Schemas.Text, (text, reading) => new MeasureText(text, new MeasureWords(scenario, reading)).Whole());

    private Parsed<TaskMeasure> Whole()
    {
        if (_cursor.Take("asked")) return Asked();
        var figure = Figure();
        if (figure.Fault is { } fault) return fault;
        if (Sign() is not { } comparison)
            return _cursor.Fail(_cursor.IsAtEnd ? "what is wanted is missing" : $"'{_cursor.Rest}' is not understood here", "write <=, >= or = and a value, such as >= 95 %");
        var value = Wanted(figure.Value.Unit);
        return value.Fault ?? _cursor.Leftover() ?? (Parsed<TaskMeasure>)new TaskMeasure(_text.Trim(), figure.Value, comparison, value.Value);
    }

    private Comparison? Sign()
    {
        if (_cursor.Take('≥')) return Comparison.AtLeast;
        if (_cursor.Take('≤')) return Comparison.AtMost;
        if (_cursor.Take('>')) return _cursor.Take('=') ? Comparison.AtLeast : null;
        if (_cursor.Take('<')) return _cursor.Take('=') ? Comparison.AtMost : null;
        return _cursor.Take('=') ? Comparison.Exactly : null;
    }

    private Parsed<double> Wanted(FigureUnit unit)
    {
        if (unit == FigureUnit.Time) return Durations.Read(_cursor);
        if (_cursor.Number() is not { } number) return _cursor.Fail("a number is missing", unit == FigureUnit.Share ? "write a share, such as 95 %" : "write a number, such as 0");
        if (unit == FigureUnit.Count) return number;
        return !_cursor.Take('%') ? _cursor.Fail("a share has a %", "such as 95 %") : number <= 100 ? number / 100 : _cursor.Fail("a share is at most 100 %");
    }

    private Parsed<TaskFigure> Figure()
    {
        if (_cursor.Take("share answered")) return OptionalOf().Then<TaskFigure>(of => new RequestShare(of, RequestEvent.Answered));
        if (_cursor.Take("share within limit")) return OptionalOf().Then<TaskFigure>(of => new RequestShare(of, RequestEvent.Answered, WithinLimit: true));
        if (_cursor.Take("share of decisions")) return ShareOfDecisions();
        if (_cursor.Take("share of leads")) return ShareOfLeads();
        if (_cursor.Take("share of")) return ShareOfRequests();
        if (_cursor.Take("provisional arrests lapsed"))
            return _filters.Read(_cursor, new RequestFilter("extradition")).Then<TaskFigure>(of => new RequestCount(of.Of, RequestEvent.Lapsed));
        foreach (var (words, what) in Faults)
            if (_cursor.Take(words)) return _filters.Read(_cursor, new RequestFilter()).Then<TaskFigure>(of => new DecisionCount(what, of.Of, of.Seat));
        foreach (var (words, statistic) in Statistics)
            if (_cursor.Take(words)) return _cursor.Take("time from") ? Between(statistic) : OptionalOf().Then<TaskFigure>(of => new RequestTime(statistic, of));
        return _cursor.Take("time from") ? Between(TimeStatistic.Longest) : CountOfRequests();
    }

    private Parsed<RequestFilter> OptionalOf() =>
        (_cursor.Take("of") ? _filters.Subject(_cursor) : new RequestFilter()).Then(of => _filters.Read(_cursor, of)).Then<RequestFilter>(of => of.Of);

    private Parsed<TaskFigure> ShareOfRequests()
    {
        var of = _filters.Subject(_cursor).Then(subject => _filters.Read(_cursor, subject));
        if (of.Fault is { } fault) return fault;
        if (_filters.Event(_cursor) is not { } what) return _cursor.Fail("what is to happen to the requests is missing", MeasureFilters.Events);
        if (_cursor.Take("within limit")) return new RequestShare(of.Value.Of, what, WithinLimit: true);
        return Within().Then<TaskFigure>(within => new RequestShare(of.Value.Of, what, within));
    }

    private Parsed<TaskFigure> CountOfRequests()
    {
        var start = _cursor.Offset;
        var of = _filters.Subject(_cursor).Then(subject => _filters.Read(_cursor, subject));
        if (of.Fault is null && _filters.Event(_cursor) is { } what) return new RequestCount(of.Value.Of, what);
        if (of.Fault is { } fault) return fault with { Advice = fault.Advice ?? Advice };
        _cursor.GoTo(start);
        return _cursor.Fail($"'{_cursor.Rest}' is no measure", Advice);
    }

    private Parsed<TaskFigure> ShareOfDecisions()
    {
        var of = _filters.Read(_cursor, new RequestFilter());
        if (of.Fault is { } fault) return fault;
        if (_cursor.Take("taken right")) return new DecisionShare(DecisionMerit.Right, null, of.Value.Of, of.Value.Seat);
        if (_cursor.Take("taken in time")) return new DecisionShare(DecisionMerit.InTime, null, of.Value.Of, of.Value.Seat);
        if (!_cursor.Take("taken")) return _cursor.Fail("how the decisions should be is missing", "write taken right, taken in time, or taken within 2 h");
        return Within().Then<TaskFigure>(within => within is null
            ? _cursor.Fail("how the decisions should be taken is missing", "write taken right, taken in time, or taken within 2 h")
            : new DecisionShare(DecisionMerit.InTime, within, of.Value.Of, of.Value.Seat));
    }

    private Parsed<TaskFigure> ShareOfLeads()
    {
        var seat = _cursor.Take("by") ? _words.Seat(_cursor).Then<string?>(name => name) : (string?)null;
        if (seat.Fault is { } fault) return fault;
        if (!_cursor.Take("sent")) return _cursor.Fail("what is to happen to the leads is missing", "write sent, sent right, or sent within 1 d");
        var isRight = _cursor.Take("right");
        return Within().Then<TaskFigure>(within => new LeadShare(isRight, within, seat.Value));
    }

    private Parsed<Duration?> Within() => _cursor.Take("within") ? Durations.Read(_cursor).Then<Duration?>(ms => Duration.FromMilliseconds(ms)) : (Duration?)null;

    private Parsed<TaskFigure> Between(TimeStatistic statistic)
    {
        var from = _words.Moment(_cursor);
        if (from.Fault is { } fault) return fault;
        if (!_cursor.Take("to")) return _cursor.Fail("the second moment is missing", "write: time from traced to frozen <= 3 d");
        var to = _words.Moment(_cursor);
        return to.Fault ?? _filters.Read(_cursor, new RequestFilter()).Then<TaskFigure>(of => new MomentTime(statistic, from.Value, to.Value, of.Of));
    }

    private Parsed<TaskMeasure> Asked()
    {
        var agency = _words.Agency(_cursor);
        if (agency.Fault is { } fault) return fault;
        var asked = new AgencyAsked(agency.Value, null, null, null, null);
        for (var read = (Parsed<AgencyAsked>)asked; ; asked = read.Value)
        {
            if (_cursor.Take("for")) read = _words.Procedure(_cursor).Then<AgencyAsked>(procedure => asked with { Procedure = procedure });
            else if (_cursor.Take("out of")) read = _words.Lead(_cursor).Then<AgencyAsked>(lead => asked with { Lead = lead });
            else if (_cursor.Take("by")) read = _words.Seat(_cursor).Then<AgencyAsked>(seat => asked with { Seat = seat });
            else if (_cursor.Take("before")) read = _words.Moment(_cursor, asked);
            else return _cursor.Leftover("write for PROCEDURE, out of LEAD, by SEAT, before 2022-03-05")
                ?? (Parsed<TaskMeasure>)new TaskMeasure(_text.Trim(), asked, Comparison.AtLeast, 1);
            if (read.Fault is { } wrong) return wrong;
        }
    }
}
