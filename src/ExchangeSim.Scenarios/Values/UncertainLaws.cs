using ExchangeSim.Model;

namespace ExchangeSim.Scenarios.Values;

/// <summary>How an uncertain number is distributed.</summary>
/// <param name="IsFactor">Whether it multiplies what is written.</param>
/// <param name="Law">The law, of numbers in the unit.</param>
/// <param name="Unit">The unit, such as <c>h</c>, <c>%</c> or <c>/ wk</c>; empty: none.</param>
internal sealed record UncertainLaw(bool IsFactor, Distribution Law, string Unit);

/// <summary>Laws of uncertain numbers, <c>triangular(20 %, 30 %, 50 %)</c>, <c>lognormal(median 3 d, cv 0.5)</c>, and factors on what is written,
/// <c>x uniform(0.5, 2)</c>.</summary>
internal static class UncertainLaws
{
    private const string Such = "such as triangular(20 %, 30 %, 50 %), or for a factor: x lognormal(median 1, cv 0.3)";
    private static readonly Names Laws = new(["uniform", "triangular", "lognormal", "exponential", "weibull", "empirical"]);

    internal static Parsed<UncertainLaw> Parse(string text)
    {
        var cursor = new Cursor(text);
        var isFactor = cursor.Take("x");
        var unknown = cursor.Fail("");
        var name = cursor.TakeWord();
        if (name.Length == 0) return unknown with { Message = "a law should stand here", Advice = Such };
        if (!Laws.Contains(name)) return unknown with { Message = $"'{name}' is not the law of an uncertain number",
            Advice = name == "gamma" ? "write lognormal(mean …, cv …), which is much the same" : Laws.Advice(name) ?? Such };
        if (!cursor.Take('(')) return cursor.Fail($"a '(' is missing after {name}", Such);
        var numbers = new UnitNumbers(cursor, isFactor);
        var law = LawOf(cursor, name, numbers);
        if (law.Fault is { } fault) return fault;
        if (!cursor.Take(')')) return cursor.Fail($"a ')' is missing after {name}(");
        if (cursor.Leftover() is { } leftover) return leftover;
        return law.Value.Mean > 0 ? new UncertainLaw(isFactor, law.Value, numbers.Unit ?? "") : new Fault(0, "it must be able to be greater than zero");
    }

    private static Parsed<Distribution> LawOf(Cursor cursor, string name, UnitNumbers numbers) => name switch
    {
        "uniform" => InOrder(cursor, numbers, name, 2, v => new Uniform(v[0], v[1])),
        "triangular" => InOrder(cursor, numbers, name, 3, v => new Triangular(v[0], v[1], v[2])),
        "exponential" => InOrder(cursor, numbers, name, 1, v => new Exponential(v[0])),
        "lognormal" when QuantileLaws.Stands(cursor) => QuantileLaws.Lognormal(cursor, numbers.Next),
        "weibull" when QuantileLaws.Stands(cursor) => QuantileLaws.Weibull(cursor, numbers.Next),
        "weibull" => Named(cursor, numbers, "scale", "shape", (scale, shape) => new Weibull(scale, shape)),
        "lognormal" => Named(cursor, numbers, "mean", "cv", (mean, cv) => new Lognormal(mean, cv)),
        _ => Observed(cursor, numbers),
    };

    private static Parsed<Distribution> InOrder(Cursor cursor, UnitNumbers numbers, string name, int count, Func<double[], Distribution> make)
    {
        var values = new double[count];
        for (var i = 0; i < count; i++)
        {
            if (i > 0 && !cursor.Take(',')) return cursor.Fail($"{name} needs {(count == 2 ? "two numbers" : "three numbers")} with commas between them", Such);
            var start = cursor.Fail("");
            var number = numbers.Next();
            if (number.Fault is { } fault) return fault;
            if (i > 0 && number.Value < values[i - 1]) return start with { Message = $"the numbers of {name} must go from low to high" };
            values[i] = number.Value;
        }
        return make(values);
    }

    private static Parsed<Distribution> Named(Cursor cursor, UnitNumbers numbers, string first, string second, Func<double, double, Distribution> make)
    {
        if (!cursor.Take(first)) return cursor.Fail($"'{first}' and a number should stand here", $"such as: {first} 2 h, {second} 0.5");
        var at = cursor.Fail($"the {first} must be greater than zero");
        var number = numbers.Next();
        if (number.Fault is { } fault) return fault;
        if (number.Value <= 0) return at;
        if (!cursor.Take(',') || !cursor.Take(second)) return cursor.Fail($"', {second}' and a number should stand here", $"such as: {first} 2 h, {second} 0.5");
        at = cursor.Fail($"the {second} must be a number from 0.01 to 100");
        return cursor.Number() is { } shape and >= 0.01 and <= 100 ? make(number.Value, shape) : at;
    }

    private static Parsed<Distribution> Observed(Cursor cursor, UnitNumbers numbers)
    {
        var (values, weights) = (new List<double>(), new List<double>());
        do
        {
            var number = numbers.Next();
            if (number.Fault is { } fault) return fault;
            if (!cursor.Take(':')) return cursor.Fail("a ':' and a weight should stand here", "such as: 20 %: 3, 40 %: 1");
            var at = cursor.Fail("a weight must be a number greater than zero");
            if (cursor.Number() is not { } weight || weight <= 0) return at;
            values.Add(number.Value);
            weights.Add(weight);
        }
        while (cursor.Take(','));
        return new Empirical(values, weights);
    }
}
