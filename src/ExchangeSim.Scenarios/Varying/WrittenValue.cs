namespace ExchangeSim.Scenarios.Varying;

/// <summary>A value as it is written in a scenario, or one number in it.</summary>
/// <param name="Path">Its place, without any <c>*</c>.</param>
/// <param name="Text">The value.</param>
/// <param name="Part">The number that is meant, such as <c>mean</c>; null: the value as a whole.</param>
/// <param name="IsInGroup">Whether the path that found it means a group of values, such as the arrivals between several agencies.</param>
internal sealed record WrittenValue(string Path, string Text, string? Part, bool IsInGroup = false)
{
    /// <summary>What the value becomes at a level; null where the level does not fit it.</summary>
    internal string? At(Level level)
    {
        var numbers = NumberText.In(Text).Where(n => Part is null ? n.Scales : n.Name == Part).ToList();
        if (level.IsFactor) return numbers.Count == 0 ? null : Replaced(numbers, n => (n.Length, NumberText.Of(n.Number * level.Number!.Value)));
        if (Part is not null) return level.Number is null ? null : Replaced(numbers, n => level.Unit.Length > 0 ? (n.Whole, level.Text) : (n.Length, level.Text));
        if (level.Number is null || level.Unit.Length > 0) return level.Text;
        return numbers is [{ Name: null }] ? Replaced(numbers, n => (n.Length, level.Text)) : level.Text; // its unit stays
    }

    private string Replaced(List<WrittenNumber> numbers, Func<WrittenNumber, (int Length, string By)> replacement)
    {
        var text = Text;
        foreach (var number in numbers.OrderByDescending(n => n.Offset))
        {
            var (length, by) = replacement(number);
            text = text[..number.Offset] + by + text[(number.Offset + length)..];
        }
        return text;
    }
}
