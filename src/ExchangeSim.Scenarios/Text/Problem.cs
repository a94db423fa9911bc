using System.Globalization;
using ExchangeSim.Files;

namespace ExchangeSim.Scenarios.Text;

/// <summary>Something wrong in a scenario file, where it stands, and what to do about it.</summary>
/// <param name="File">The file, as it was named or included.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Advice">What was meant, or what to write instead; null when nothing helps.</param>
/// <param name="IsError">Whether the scenario cannot run because of it.</param>
public sealed record Problem(string File, int Line, int Column, string Message, string? Advice, bool IsError)
{
    /// <summary>The form that editors and terminals can jump to: <c>file(line,column): error: message; advice</c>, in one line, with control characters written out.</summary>
    public override string ToString() => VisibleText.Line(string.Create(CultureInfo.InvariantCulture,
        $"{File}({Line},{Column}): {(IsError ? "error" : "warning")}: {Message}{(Advice is null ? "" : "; " + Advice)}"));
}
