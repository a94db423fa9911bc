namespace ExchangeSim.Cli.Screen;

/// <summary>The user's mistake: one or more lines that say what is wrong and what to do. Ends in <see cref="ExitCode.BadInput"/>, never in a stack trace.</summary>
public sealed class BadInput(string message) : Exception(message);
