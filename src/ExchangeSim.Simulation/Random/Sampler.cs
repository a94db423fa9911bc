using System.Runtime.Intrinsics;
using ExchangeSim.Model;

namespace ExchangeSim.Simulation.Random;

/// <summary>A distribution made ready for drawing: plain numbers, no virtual calls. Draws are in milliseconds and ≥ 0.</summary>
/// <remarks>All but gamma are inverse distribution functions of one uniform number, in mixtures those of each part, so that two policies with the same draw get comparable
/// times.</remarks>
public readonly struct Sampler
{
    private enum Law : byte { Constant, Uniform, Exponential, Lognormal, Triangular, Gamma, Weibull, Empirical, Mixture }

    private const uint MostTries = 10_000;

    private readonly Law _law;
    private readonly double _offset, _a, _b, _c;
    private readonly double[]? _values, _cumulative;
    private readonly Sampler[]? _parts;

    /// <summary>Makes a sampler of a distribution.</summary>
    public Sampler(Distribution distribution)
    {
        while (distribution is Shifted shifted)
        {
            _offset += shifted.Offset;
            distribution = shifted.Rest;
        }
        (_law, _a, _b, _c) = distribution switch
        {
            Constant constant => (Law.Constant, constant.Value, 0d, 0d),
            Uniform uniform => (Law.Uniform, uniform.Low, uniform.High - uniform.Low, 0),
            Exponential exponential => (Law.Exponential, exponential.MeanValue, 0, 0),
            Lognormal lognormal => (Law.Lognormal, lognormal.Mu, lognormal.Sigma, 0),
            Triangular triangular => (Law.Triangular, triangular.Low, triangular.Mode, triangular.High),
            Gamma gamma => (Law.Gamma, gamma.Shape, gamma.Scale, 0),
            Weibull weibull => (Law.Weibull, weibull.Scale, 1 / weibull.Shape, 0),
            Empirical => (Law.Empirical, 0, 0, 0),
            Mixture => (Law.Mixture, 0, 0, 0),
            Never => (Law.Constant, Never.Milliseconds, 0, 0),
            _ => throw new ArgumentException($"unknown distribution {distribution.GetType().Name}", nameof(distribution)),
        };
        if (distribution is Empirical empirical) (_values, _cumulative) = Cumulate(empirical);
        if (distribution is Mixture mixture) (_parts, _cumulative) = ([.. mixture.Parts.Select(part => new Sampler(part))], Cumulate(mixture.Shares));
        Minimum = _offset + distribution.Minimum;
        Mean = _offset + distribution.Mean;
    }

    /// <summary>The least possible draw, in milliseconds.</summary>
    public double Minimum { get; }

    /// <summary>The mean, in milliseconds.</summary>
    public double Mean { get; }

    /// <summary>Offset, μ and σ if it is lognormal.</summary>
    internal (double Offset, double Mu, double Sigma)? Lognormal => _law == Law.Lognormal ? (_offset, _a, _b) : null;

    /// <summary>A draw in whole milliseconds, at least one and at most what stands for eternity, so that no sum of times overflows.</summary>
    internal static long Whole(double milliseconds) => Math.Max(1, (long)(Math.Min(milliseconds, Never.Milliseconds) + 0.5));

    /// <summary>The draw of an entity for a purpose, in milliseconds.</summary>
    public double Draw(in Draws draws, ulong entity, uint purpose, uint index)
    {
        if (_law == Law.Constant) return _offset + _a;
        if (_law == Law.Gamma) return _offset + GammaDraw.Of(_a, _b, draws, entity, purpose, index);
        return Draw(draws, entity, purpose, index, draws.Of(entity, purpose, index).First);
    }

    /// <summary>The first of an entity's draws for a purpose that is longer than a time, in milliseconds; null: none of ten thousand is.</summary>
    public double? DrawLonger(in Draws draws, ulong entity, uint purpose, double than)
    {
        for (var i = 0u; i < MostTries; i++)
            if (Draw(draws, entity, purpose, i) is var drawn && drawn > than) return drawn;
        return null;
    }

    /// <summary>The same draw, where <see cref="RandomBlock.First"/> of its block is known already.</summary>
    internal double Draw(in Draws draws, ulong entity, uint purpose, uint index, double first) =>
        _law is Law.Constant or Law.Gamma ? Draw(draws, entity, purpose, index)
        : _law == Law.Mixture ? _offset + OfPart(draws, entity, purpose, index, first) : Quantile(first);

    // One number picks the part, and where it lies within the part's slice is the part's own number. A gamma part looks at numbers of its own, which must not be the one that
    // picked it.
    private double OfPart(in Draws draws, ulong entity, uint purpose, uint index, double first)
    {
        var part = 0;
        while (part < _cumulative!.Length - 1 && first >= _cumulative[part]) part++;
        var below = part == 0 ? 0 : _cumulative[part - 1];
        var within = Math.Clamp((first - below) / (_cumulative[part] - below), RandomBlock.Ulp52 / 2, 1 - RandomBlock.Ulp52 / 2);
        return _parts![part].Draw(draws, entity, purpose + (uint)(part + 1) * 0x6D697874, index, within);
    }

    /// <summary>The value below which a share <paramref name="u"/> of all draws lies (0 &lt; u &lt; 1), in milliseconds. Not defined for gamma and mixtures.</summary>
    public double Quantile(double u) =>
        _law == Law.Lognormal ? _offset + Vector128.Exp(Vector128.Create(_a + _b * NormalQuantile.Of(u))).ToScalar() // the same bits as Fast.Machine.LognormalRow
        : _law == Law.Uniform ? _offset + _a + u * _b
        : _offset + OtherQuantile(u);

    private double OtherQuantile(double u) => _law switch
    {
        Law.Constant => _a,
        Law.Exponential => -Math.Log(1 - u) * _a,
        Law.Triangular => TriangularQuantile(u),
        Law.Weibull => _a * Math.Pow(-Math.Log(1 - u), _b),
        Law.Empirical => EmpiricalQuantile(u),
        _ => throw new InvalidOperationException($"a law of the kind {_law} has no quantile here"),
    };

    private double TriangularQuantile(double u)
    {
        var width = _c - _a;
        if (width <= 0) return _a;
        var peak = (_b - _a) / width;
        return u < peak ? _a + Math.Sqrt(u * width * (_b - _a)) : _c - Math.Sqrt((1 - u) * width * (_c - _b));
    }

    private double EmpiricalQuantile(double u)
    {
        var at = Array.BinarySearch(_cumulative!, u);
        return _values![Math.Min(at < 0 ? ~at : at, _values.Length - 1)];
    }

    private static double[] Cumulate(IReadOnlyList<double> shares)
    {
        var (total, running) = (shares.Sum(), 0d);
        return [.. shares.Select(share => (running += share) / total)];
    }

    private static (double[] Values, double[] Cumulative) Cumulate(Empirical empirical)
    {
        var pairs = empirical.Values.Zip(empirical.Weights).OrderBy(pair => pair.First).ToArray();
        var total = pairs.Sum(pair => pair.Second);
        var running = 0d;
        return (pairs.Select(pair => pair.First).ToArray(), pairs.Select(pair => (running += pair.Second) / total).ToArray());
    }
}
