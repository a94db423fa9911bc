namespace ExchangeSim.Scenarios.Generation;

/// <summary>Staffs the desks of a synthetic agency for the work that comes to them.</summary>
internal static class WorldStaff
{
    private const double HalfWeek = 84; // of 168 hours: a shift of twelve hours on seven days
    private const int LargeBureau = 8;

    /// <summary>The lines that write an agency's desks.</summary>
    public static IEnumerable<string> Desks(World world, int agency)
    {
        var desks = WorldProcedures.Desks;
        var hours = world.Agencies[agency].Region.Hours.PerWeek;
        var small = new bool[desks.Length];
        for (var desk = 1; desk < desks.Length; desk++)
        {
            small[desk] = world.Officers(agency, desk, hours) < 0.5;
            if (small[desk]) world.HandOver(agency, desk, to: 0);
        }
        foreach (var line in Bureau(world, agency, hours)) yield return line;
        for (var desk = 1; desk < desks.Length; desk++)
            yield return $"{desks[desk]}: {{ {(small[desk] ? "handled-by: ncb" : $"officers: {Whole(world.Officers(agency, desk, hours))}")} }}";
    }

    // A large bureau never closes; by night a third of it is on duty.
    private static IEnumerable<string> Bureau(World world, int agency, double hours)
    {
        yield return "ncb:";
        yield return $"  name: Central bureau, {world.Agencies[agency].Address}";
        if (world.Officers(agency, 0, hours) <= LargeBureau)
        {
            yield return $"  officers: {Whole(world.Officers(agency, 0, hours))}";
            yield break;
        }
        var needed = world.Officers(agency, 0, HalfWeek);
        var night = Whole(needed / 3);
        yield return "  shifts:";
        yield return $"    day: {{ officers: {Whole(needed - night)}, hours: Mon-Sun 08:00-20:00 and holidays }}";
        yield return $"    night: {{ officers: {night}, hours: Mon-Sun 20:00-08:00 and holidays }}";
    }

    private static int Whole(double officers) => Math.Max(1, (int)Math.Ceiling(officers));
}
