using ExchangeSim.Model;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Exercises.Measures;

/// <summary>Which requests, and at which seat.</summary>
internal readonly record struct Narrowed(RequestFilter Of, string? Seat);

/// <summary>The parts of a measure that say which requests are meant.</summary>
internal sealed class MeasureFilters(MeasureWords words)
{
    internal const string Events = "write acknowledged, replied, answered, refused, withdrawn or lapsed";
    private static readonly (string Word, RequestEvent Event)[] EventWords =
    [
        ("acknowledged", RequestEvent.Acknowledged), ("replied", RequestEvent.Replied), ("answered", RequestEvent.Answered), ("refused", RequestEvent.Refused),
        ("withdrawn", RequestEvent.Withdrawn), ("lapsed", RequestEvent.Lapsed),
    ];

    /// <summary>A procedure's name, or all requests.</summary>
    internal Parsed<RequestFilter> Subject(Cursor cursor) =>
        cursor.Take("all requests") || cursor.Take("requests") || cursor.Take("all") ? new RequestFilter()
        : words.Procedure(cursor).Then<RequestFilter>(procedure => new RequestFilter(procedure));

    /// <summary>Any of: of a procedure, from and to agencies, about a crime area, marked with an urgency, by a seat.</summary>
    internal Parsed<Narrowed> Read(Cursor cursor, RequestFilter of)
    {
        string? seat = null;
        while (true)
        {
            Parsed<RequestFilter> read;
            if (cursor.Take("of")) read = words.Procedure(cursor).Then<RequestFilter>(procedure => of with { Procedure = procedure });
            else if (cursor.Take("from")) read = words.Agency(cursor).Then<RequestFilter>(agency => of with { From = agency });
            else if (cursor.Take("to")) read = words.Agency(cursor).Then<RequestFilter>(agency => of with { To = agency });
            else if (cursor.Take("about")) read = words.Crime(cursor).Then<RequestFilter>(crime => of with { Crime = crime });
            else if (cursor.Take("marked")) read = words.Urgency(cursor).Then<RequestFilter>(urgency => of with { Urgency = urgency });
            else if (cursor.Take("by"))
            {
                var named = words.Seat(cursor);
                if (named.Fault is { } unknown) return unknown;
                (seat, read) = (named.Value, of);
            }
            else return new Narrowed(of, seat);
            if (read.Fault is { } fault) return fault;
            of = read.Value;
        }
    }

    /// <summary>What happened, if that stands next.</summary>
    internal RequestEvent? Event(Cursor cursor)
    {
        foreach (var (word, what) in EventWords)
            if (cursor.Take(word)) return what;
        return null;
    }
}
