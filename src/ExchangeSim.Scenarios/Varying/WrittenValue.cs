namespace ExchangeSim.Scenarios.Varying;

/// <summary>A value as it is written in a scenario, or one number in it.</summary>
/// <param name="Path">Its place, without any <c>*</c>.</param>
/// <param name="Text">The value.</param>
/// <param name="Part">The number that is meant, such as <c>mean</c>; null: the value as a whole.</param>
/// <param name="IsInGroup">Whether the path that found it means a group of values, such as the arrivals between several agencies.</param>
internal sealed record WrittenValue(string Path, string Text, string? Part, bool IsInGroup = false)
{
    /// <summary>The value, if it is one whole number without a unit, as counts are written; null: it is not.</summary>
    internal decimal? Count => Numbers() is [{ Name: null } one] && one.Whole == one.Length && decimal.IsInteger(one.Number) ? one.Number : null;

    /// <summary>What stands behind its number, such as <c>h</c>; empty: nothing; null: it is not one number.</summary>
    internal string? Unit => Numbers() is [{ Name: null } one] ? Text.Substring(one.Offset + one.Length, one.Whole - one.Length).Trim() : null;

    /// <summary>Why a number without a unit cannot be set here; null where it has one, or where none is written.</summary>
    internal (string Message, string Advice)? UnitFault(Level level)
    {
        if (level.Number is null || level.IsFactor || level.Unit.Length > 0) return null;
        var numbers = Numbers();
        if (Part is null && numbers is not [{ Name: null }]) return null; // the value as a whole is set, and its reader judges it
        if (numbers.Find(number => number.Whole > number.Length) is not { } number) return null;
        var unit = Text.AsSpan(number.Offset + number.Length, number.Whole - number.Length).Trim();
        return ($"'{level.Text}' has no unit", $"write {level.Text} {unit}");
    }

    /// <summary>What a level changes in the value; null where the level does not fit it.</summary>
    internal IReadOnlyList<NumberEdit>? At(Level level)
    {
        var numbers = Numbers();
        if (level.IsFactor) return numbers.Count == 0 ? null : [.. numbers.Select(n => Scaled(n, level.Number!.Value))];
        if (Part is not null) return level.Number is null ? null : [.. numbers.Select(n => new NumberEdit(n.Offset, level.Unit.Length > 0 ? n.Whole : n.Length, level.Text))];
        if (level.Number is not null && level.Unit.Length == 0 && numbers is [{ Name: null } single]) return [new NumberEdit(single.Offset, single.Length, level.Text)];
        return [new NumberEdit(0, Text.Length, level.Text)];
    }

    private List<WrittenNumber> Numbers() => [.. NumberText.In(Text).Where(n => Part is null ? n.Scales : n.Name == Part)];

    private static NumberEdit Scaled(WrittenNumber number, decimal factor) => new(number.Offset, number.Length, NumberText.Of(number.Number * factor), number.Number, factor);
}
