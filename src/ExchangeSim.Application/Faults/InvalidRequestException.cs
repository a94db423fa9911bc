namespace ExchangeSim.Application.Faults;

/// <summary>What was asked for cannot be done as it was asked: the message says what is wrong and what to do about it. It is the user's mistake and never a fault of the
/// program.</summary>
public class InvalidRequestException : Exception
{
    /// <summary>A mistake that belongs to no single field of the request.</summary>
    /// <param name="message">What is wrong, then advice; without a full stop, and without "error:".</param>
    public InvalidRequestException(string message) : base(message) => Detail = message;

    /// <summary>A mistake in one field of the request.</summary>
    /// <param name="field">The field, in lower case with hyphens, such as <c>warm-up</c>; options of the command line have the same names.</param>
    /// <param name="detail">What is wrong with it, to be read after the field's name.</param>
    public InvalidRequestException(string field, string detail) : base($"{field} {detail}") => (Field, Detail) = (field, detail);

    /// <summary>The field that is wrong; null: none alone.</summary>
    public string? Field { get; }

    /// <summary>The message without the name of the field.</summary>
    public string Detail { get; }
}
