namespace ExchangeSim.Application.Results;

/// <summary>A file that is made and handed over, or written into a folder.</summary>
/// <param name="Name">Its name, with '/' between folders.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Content">Its bytes.</param>
public sealed record MadeFile(string Name, string Type, byte[] Content);
