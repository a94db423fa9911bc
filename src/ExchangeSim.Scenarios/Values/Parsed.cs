namespace ExchangeSim.Scenarios.Values;

/// <summary>Why a written value is none, and at which character.</summary>
internal sealed record Fault(int Offset, string Message, string? Advice = null)
{
    /// <summary>A name that is used but not known; null where the fault is another.</summary>
    internal string? Unknown { get; init; }
}

/// <summary>A value, or the fault that kept it from being one. Parsers are total: they return one or the other and never throw.</summary>
internal readonly struct Parsed<T>
{
    private readonly T _value;
    private Parsed(T value, Fault? fault) => (_value, Fault) = (value, fault);
    internal T Value => _value;
    internal Fault? Fault { get; }
    public static implicit operator Parsed<T>(T value) => new(value, null);
    public static implicit operator Parsed<T>(Fault fault) => new(default!, fault);
    internal Parsed<TOther> Then<TOther>(Func<T, Parsed<TOther>> next) => Fault ?? next(_value);
}
