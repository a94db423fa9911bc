using ExchangeSim.Model;

namespace ExchangeSim.Scenarios.Values;

/// <summary>Random lengths: a duration, a law such as <c>lognormal(mean 2 h, cv 1)</c> or <c>lognormal(median 2 h, p90 8 h)</c>, a mixture of these, or a fixed part and a
/// law.</summary>
internal static class Distributions
{
    private const int MostObservations = 1000;
    private const string Range = "for any length between two write uniform(1 h, 2 h)";
    private static readonly Names Laws = new(["uniform", "exponential", "lognormal", "gamma", "weibull", "triangular", "empirical", "mixture"]);

    /// <summary>A random length whose mean is greater than zero, and of which every draw ends.</summary>
    internal static Parsed<Distribution> Parse(string text) => ParseWait(text).Then<Distribution>(length => length.NeverShare == 0 ? length
        : new Fault(text.IndexOf(Mixtures.NeverWord, StringComparison.Ordinal), "only a wait or the limit of a clock can last for ever",
            "leave the share out here; a wait of its own, or a case that leads to another step, can have it"));

    /// <summary>The same, of which a share may never end.</summary>
    internal static Parsed<Distribution> ParseWait(string text)
    {
        var cursor = new Cursor(text);
        var read = Sum(cursor);
        if (read.Fault is { } fault) return fault;
        if (cursor.Leftover(cursor.IsNext('-') ? Range : "in front of the law may stand a fixed part: 2 min + exponential(8 min)") is { } leftover) return leftover;
        return read.Value.Mean > 0 ? read : new Fault(0, "it must be greater than zero");
    }

    /// <summary>The length that stands next: a duration, a law, or the sum of both.</summary>
    internal static Parsed<Distribution> Sum(Cursor cursor)
    {
        if (char.IsAsciiLetter(cursor.PeekWord().FirstOrDefault())) return Law(cursor);
        var first = Durations.Read(cursor);
        if (first.Fault is { } fault) return fault;
        if (!cursor.Take('+')) return new Constant(first.Value);
        return Law(cursor).Then<Distribution>(law => new Shifted(first.Value, law));
    }

    private static Parsed<Distribution> Law(Cursor cursor)
    {
        var unknown = cursor.Fail("");
        var name = cursor.TakeWord();
        if (!Laws.Contains(name)) return unknown with { Message = $"'{name}' is not a random length", Advice = Laws.Advice(name) };
        if (!cursor.Take('(')) return cursor.Fail($"a '(' is missing after {name}");
        Parsed<Distribution> law = name switch
        {
            "uniform" => Lengths(cursor, name, 2, v => new Uniform(v[0], v[1])),
            "triangular" => Lengths(cursor, name, 3, v => new Triangular(v[0], v[1], v[2])),
            "exponential" => Lengths(cursor, name, 1, v => new Exponential(v[0])),
            "lognormal" when QuantileLaws.Stands(cursor) => QuantileLaws.Lognormal(cursor, () => Durations.Read(cursor)),
            "weibull" when QuantileLaws.Stands(cursor) => QuantileLaws.Weibull(cursor, () => Durations.Read(cursor)),
            "lognormal" => Named(cursor, "mean", "cv", (mean, cv) => new Lognormal(mean, cv)),
            "gamma" => Named(cursor, "mean", "cv", (mean, cv) => new Gamma(mean, cv)),
            "weibull" => Named(cursor, "scale", "shape", (scale, shape) => new Weibull(scale, shape)),
            "mixture" => Mixtures.Read(cursor),
            _ => Observed(cursor),
        };
        if (law.Fault is not null || cursor.Take(')')) return law;
        if (name == "exponential" && (cursor.IsNext('-') || cursor.IsNext(','))) return cursor.Fail("exponential has one length, its mean", Range);
        return cursor.Fail($"a ')' is missing after {name}(", cursor.IsAtEnd ? null : $"'{cursor.Rest}' is not understood here");
    }

    private static Parsed<Distribution> Lengths(Cursor cursor, string name, int count, Func<double[], Distribution> make)
    {
        var values = new double[count];
        for (var i = 0; i < count; i++)
        {
            if (i > 0 && !cursor.Take(',')) return cursor.Fail($"{name} needs {(count == 2 ? "two" : "three")} lengths with commas between them",
                count == 2 ? "such as uniform(1 h, 2 h)" : "such as triangular(1 h, 2 h, 4 h)");
            var start = cursor.Fail("");
            var length = Durations.Read(cursor);
            if (length.Fault is { } fault) return fault;
            if (i > 0 && length.Value < values[i - 1]) return start with { Message = $"the lengths of {name} must go from low to high" };
            values[i] = length.Value;
        }
        return make(values);
    }

    private static Parsed<Distribution> Named(Cursor cursor, string first, string second, Func<double, double, Distribution> make)
    {
        if (!cursor.Take(first)) return cursor.Fail($"'{first}' and a length should stand here", $"such as: {first} 2 h, {second} 1");
        var at = cursor.Fail($"the {first} must be greater than zero");
        var length = Durations.Read(cursor);
        if (length.Fault is { } fault) return fault;
        if (length.Value <= 0) return at;
        if (!cursor.Take(',') || !cursor.Take(second)) return cursor.Fail($"', {second}' and a number should stand here", $"such as: {first} 2 h, {second} 1");
        at = cursor.Fail($"the {second} must be a number from 0.01 to 100");
        return cursor.Number() is { } number and >= 0.01 and <= 100 ? make(length.Value, number) : at;
    }

    private static Parsed<Distribution> Observed(Cursor cursor)
    {
        var values = new List<double>();
        var weights = new List<double>();
        do
        {
            var length = Durations.Read(cursor);
            if (length.Fault is { } fault) return fault;
            if (!cursor.Take(':')) return cursor.Fail("a ':' and a weight should stand here", "such as: 1 h: 3, 2 h: 5");
            var at = cursor.Fail("a weight must be a number greater than zero");
            if (cursor.Number() is not { } weight || weight <= 0) return at;
            if (values.Count == MostObservations) return cursor.Fail("more than 1000 lengths");
            values.Add(length.Value);
            weights.Add(weight);
        }
        while (cursor.Take(','));
        return new Empirical(values, weights);
    }
}
