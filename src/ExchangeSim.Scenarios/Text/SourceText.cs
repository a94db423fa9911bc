namespace ExchangeSim.Scenarios.Text;

/// <summary>A file that was read, with its text.</summary>
public sealed record SourceText(string File, string Text);
