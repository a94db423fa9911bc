namespace ExchangeSim.House.Tests;

/// <summary>The shape of what was compiled: which namespaces use which, and how much one type holds.</summary>
public class ShapeTests
{
    private const int MostMembers = 60;

    [Fact]
    public void There_is_an_assembly_for_each_project() =>
        Assert.Equal(Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Count() - 1, Assemblies.All.Count); // the program has a name of its own

    [Fact]
    public void Namespaces_of_a_project_do_not_use_one_another_in_a_circle() =>
        Tidy.HasNo(Assemblies.All.SelectMany(module => Circles(Assemblies.Uses(module))));

    [Fact]
    public void No_type_has_more_members_than_a_person_can_hold_in_mind() =>
        Tidy.HasNo(TooLarge.Select(type => $"{type.FullName}: {Assemblies.Members(type)} members"));

    [Fact]
    public void A_circle_is_found_and_what_leads_into_it_is_not_part_of_it()
    {
        var uses = new Dictionary<string, Dictionary<string, string>>
        {
            ["Entry"] = new() { ["A"] = "Entry uses A" }, ["A"] = new() { ["B"] = "X uses Y" },
            ["B"] = new() { ["C"] = "Y uses Z", ["Leaf"] = "Y uses L" }, ["C"] = new() { ["A"] = "Z uses X" },
        };
        Assert.Equal(["A → B (X uses Y)", "B → C (Y uses Z)", "C → A (Z uses X)"], Circles(uses));
        uses["C"].Clear();
        Assert.Empty(Circles(uses));
    }

    private static IEnumerable<Mono.Cecil.TypeDefinition> TooLarge =>
        Assemblies.All.SelectMany(Assemblies.WrittenTypes).Where(type => Assemblies.Members(type) > MostMembers);

    // An arrow is part of a circle if its beginning can be reached from its end.
    private static IEnumerable<string> Circles(Dictionary<string, Dictionary<string, string>> uses) =>
        from source in uses from target in source.Value where Reaches(uses, target.Key, source.Key) select $"{source.Key} → {target.Key} ({target.Value})";

    private static bool Reaches(Dictionary<string, Dictionary<string, string>> uses, string from, string to)
    {
        var (seen, next) = (new HashSet<string> { from }, new Queue<string>([from]));
        while (next.TryDequeue(out var at))
        {
            if (at == to) return true;
            if (uses.TryGetValue(at, out var targets))
                foreach (var target in targets.Keys) if (seen.Add(target)) next.Enqueue(target);
        }
        return false;
    }
}
