using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>Where the time went under a policy less where it went under the baseline, replication by replication: sums and sums of squares of each piece. Memory does not grow
/// with replications.</summary>
internal sealed class PairedShifts(Scenario baseline, Scenario policy, IReadOnlyList<string> procedures)
{
    // Whole milliseconds: looked up, and added up in any order.
    private readonly Dictionary<WhyPiece, (Int128 Sum, Int128 Squares)> _pieces = [];
    private int _replications;

    internal void Add(RunResult before, RunResult after)
    {
        _replications++;
        var differences = new Dictionary<WhyPiece, long>();
        Add(differences, policy, after, 1);
        Add(differences, baseline, before, -1);
        foreach (var (piece, difference) in differences)
        {
            var (sum, squares) = _pieces.GetValueOrDefault(piece);
            _pieces[piece] = (sum + difference, squares + (Int128)difference * difference);
        }
    }

    /// <summary>The half-width of the interval of a piece's difference, ms of all replications together; null of fewer than two replications.</summary>
    internal double? HalfWidth(WhyPiece piece, double confidence)
    {
        if (_replications < 2) return null;
        var (sum, squares) = _pieces.GetValueOrDefault(piece); // a replication in which it does not occur adds nothing to either, which is right
        var variance = (double)(squares * _replications - sum * sum) / _replications / (_replications - 1);
        return Intervals.Student(_replications, confidence) * Math.Sqrt(_replications * variance);
    }

    private void Add(Dictionary<WhyPiece, long> differences, Scenario scenario, RunResult result, int sign)
    {
        foreach (var charge in result.Charges)
        {
            if (!ArmTotals.IsMeant(scenario, procedures, charge)) continue;
            var agency = scenario.Agencies[charge.Agency];
            var desk = charge.Desk < 0 ? "" : agency.Desks[charge.Desk].Id;
            ReadOnlySpan<WhyPiece> pieces = [default, new(null, null, charge.Part), new(agency.Id, desk, null), new(null, desk, null), new(agency.Id, desk, charge.Part)];
            foreach (var piece in pieces) differences[piece] = differences.GetValueOrDefault(piece) + sign * charge.Milliseconds;
        }
    }
}
