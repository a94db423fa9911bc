namespace ExchangeSim.Model;

/// <summary>How a figure is compared with what is wanted.</summary>
public enum Comparison
{
    /// <summary>At least as much.</summary>
    AtLeast,
    /// <summary>At most as much.</summary>
    AtMost,
    /// <summary>Exactly as much.</summary>
    Exactly,
}

/// <summary>A figure over the log of an exercise, and what is wanted of it.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Comparison">How it is compared.</param>
/// <param name="Value">With what: a share from 0 to 1, a number, or milliseconds, as the figure's <see cref="TaskFigure.Unit"/> says.</param>
public sealed record TaskMeasure(string Text, TaskFigure Figure, Comparison Comparison, double Value)
{
    /// <summary>Whether a value is what is wanted.</summary>
    public bool IsMet(double value) => Comparison switch { Comparison.AtLeast => value >= Value, Comparison.AtMost => value <= Value, _ => value == Value };
}
