namespace ExchangeSim.Reports.Tests;

/// <summary>The scenarios in the box.</summary>
internal static class ShippedFiles
{
    internal static string Folder { get; } = Path.Combine(Root(), "scenarios");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ExchangeSim.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
