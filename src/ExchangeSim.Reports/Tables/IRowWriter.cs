using NodaTime;

namespace ExchangeSim.Reports.Tables;

/// <summary>Takes the rows of a table, cell by cell in the order of its columns. What is missing is null.</summary>
public interface IRowWriter
{
    /// <summary>Adds a word.</summary>
    IRowWriter Add(string? text);

    /// <summary>Adds whose row it is; a total is marked by a word.</summary>
    IRowWriter AddOf(string? name) => Add(name ?? TableColumn.Total);

    /// <summary>Adds a number; what is none, such as an infinity, is missing.</summary>
    IRowWriter Add(double? number);

    /// <summary>Adds a whole number.</summary>
    IRowWriter Add(long? number);

    /// <summary>Adds a time.</summary>
    IRowWriter Add(Instant? time);

    /// <summary>Adds what stands in a scenario as it is written there.</summary>
    IRowWriter AddWritten(string? text) => Add(text);

    /// <summary>Ends the row.</summary>
    void End();
}
