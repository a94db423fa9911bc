namespace ExchangeSim.Simulation.Random;

/// <summary>Gamma variates by rejection. Each attempt has its own named draw, so that the result still depends on the name alone.</summary>
/// <remarks>G. Marsaglia, W. W. Tsang, "A simple method for generating gamma variables", ACM TOMS 26 (2000) 363–372.</remarks>
internal static class GammaDraw
{
    internal static double Of(double shape, double scale, in Draws draws, ulong entity, uint purpose, uint index)
    {
        var boost = 1d;
        if (shape < 1)
        {
            boost = Math.Pow(draws.Of(entity, purpose ^ 0x5BD1E995, index).First, 1 / shape);
            shape += 1;
        }
        var d = shape - 1d / 3;
        var c = 1 / Math.Sqrt(9 * d);
        for (uint attempt = 0; ; attempt++)
        {
            var block = draws.Of(entity, purpose + attempt * 0x9E3779B9, index);
            var x = NormalQuantile.Of(block.First);
            var v = 1 + c * x;
            if (v <= 0) continue;
            v = v * v * v;
            if (Math.Log(block.Second) < 0.5 * x * x + d - d * v + d * Math.Log(v)) return d * v * scale * boost;
        }
    }
}
