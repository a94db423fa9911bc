using Bogus;

namespace ExchangeSim.Scenarios.Generation;

/// <summary>A synthetic world before it is written: who asks whom how often, and how many officers that takes.</summary>
internal sealed class World
{
    private const double RegionalShare = 0.65;
    private const int DistantDestinations = 24;
    private const int RegionalDestinations = 16;

    /// <summary>Target of officers' utilisation. Rounding up to whole officers keeps desks of six and more between 60 and 72 %.</summary>
    private const double Utilisation = 0.72;

    public static readonly DateOnly Start = new(2024, 1, 1); // a Monday
    public const int Weeks = 52;

    public WorldAgency[] Agencies { get; }

    /// <summary>For each agency its destinations, in ten-thousandths that sum to 10,000.</summary>
    public (int Agency, int Share)[][] Destinations { get; }

    /// <summary>Requests a week of each agency.</summary>
    public double[] PerWeek { get; }

    // Hours of work in a week, by agency and desk.
    private readonly double[,] _load;

    public World(int agencies, long requests, ulong seed)
    {
        var faker = new Faker("en") { Random = new Randomizer(Fold(seed)) };
        Agencies = WorldAgency.Invent(agencies, Start, faker);
        PerWeek = [.. Agencies.Select(a => a.Size * requests / Weeks)];
        Destinations = [.. Agencies.Select((_, i) => DestinationsOf(i))];
        _load = Load();
    }

    /// <summary>Officers that a desk needs if each is on duty so many hours a week; a fraction.</summary>
    public double Officers(int agency, int desk, double hoursPerWeek) => _load[agency, desk] / (hoursPerWeek * Utilisation);

    /// <summary>Lets one desk do the work of another.</summary>
    public void HandOver(int agency, int desk, int to)
    {
        _load[agency, to] += _load[agency, desk];
        _load[agency, desk] = 0;
    }

    private (int, int)[] DestinationsOf(int origin)
    {
        var home = Agencies[origin].Region;
        var others = Enumerable.Range(0, Agencies.Length).Where(i => i != origin).ToList(); // the largest first
        var near = others.Where(i => Agencies[i].Region == home).Take(RegionalDestinations).ToList();
        var far = others.Where(i => Agencies[i].Region != home).Take(DistantDestinations).ToList();
        var nearShare = near.Count == 0 ? 0 : far.Count == 0 ? 1 : RegionalShare;
        return WholeShares([.. Weighted(near, nearShare), .. Weighted(far, 1 - nearShare)]);
    }

    private IEnumerable<(int, double)> Weighted(List<int> agencies, double share)
    {
        var total = agencies.Sum(i => Agencies[i].Size);
        return agencies.Select(i => (i, share * Agencies[i].Size / total));
    }

    // What rounding leaves goes to the largest.
    private static (int, int)[] WholeShares((int Agency, double Share)[] exact)
    {
        var whole = exact.Select(e => (e.Agency, Share: (int)(e.Share * 10_000))).Where(e => e.Share > 0).OrderByDescending(e => e.Share).ToArray();
        whole[0].Share += 10_000 - whole.Sum(e => e.Share);
        return whole;
    }

    private double[,] Load()
    {
        var load = new double[Agencies.Length, WorldProcedures.Desks.Length];
        for (var origin = 0; origin < Agencies.Length; origin++)
            foreach (var (destination, share) in Destinations[origin])
                foreach (var work in WorldProcedures.All)
                {
                    var requests = PerWeek[origin] * share / 10_000 * WorldProcedures.Shares.Single(s => s.Id == work.Procedure).Share;
                    var minutes = work.Minutes + (Agencies[origin].SharesLanguageWith(Agencies[destination]) ? 0 : work.TranslationMinutes);
                    load[work.AtRequesting ? origin : destination, Array.IndexOf(WorldProcedures.Desks, work.Desk)] += requests * minutes / 60;
                }
        return load;
    }

    private static int Fold(ulong seed) => unchecked((int)((seed * 0x9E3779B97F4A7C15) >> 32));
}
