namespace ExchangeSim.Reports.Tables;

/// <summary>A column of a table of results.</summary>
/// <param name="Name">Its name, the same in every format: lower case with underscores, the unit last, no word that SQL reserves for itself in a query.</param>
/// <param name="Type">What its cells are.</param>
/// <param name="Says">What they mean.</param>
public sealed record TableColumn(string Name, ColumnType Type, string Says)
{
    /// <summary>What a column that names whose row it is says of all together.</summary>
    public const string Total = "all";

    /// <summary>A column of words.</summary>
    public static TableColumn Word(string name, string says) => new(name, ColumnType.Text, says);

    /// <summary>A column of whole numbers.</summary>
    public static TableColumn Whole(string name, string says) => new(name, ColumnType.Whole, says);

    /// <summary>A column of numbers.</summary>
    public static TableColumn Number(string name, string says) => new(name, ColumnType.Number, says);

    /// <summary>A column of times in UTC; its name ends with <c>_utc</c>.</summary>
    public static TableColumn Time(string name, string says) => new(name, ColumnType.Time, says);

    /// <summary>A number and half the width of its interval.</summary>
    public static TableColumn[] Estimate(string name, string unit, string says) =>
        [Number($"{name}_{unit}", says), Number($"{name}_half_width_{unit}", "half the width of its interval")];
}

/// <summary>What the cells of a column are.</summary>
public enum ColumnType
{
    /// <summary>Words.</summary>
    Text,
    /// <summary>Whole numbers.</summary>
    Whole,
    /// <summary>Numbers.</summary>
    Number,
    /// <summary>Times in UTC.</summary>
    Time,
}
