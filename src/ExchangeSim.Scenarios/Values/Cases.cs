using ExchangeSim.Model;

namespace ExchangeSim.Scenarios.Values;

/// <summary>A case as written: a share, a condition, both, or <c>otherwise</c> (neither).</summary>
internal sealed record WrittenCase(double? Chance, Condition? When)
{
    internal bool IsOtherwise => Chance is null && When is null;
}

/// <summary>Cases such as <c>30 % when crime is illicit-drugs</c>.</summary>
internal static class Cases
{
    internal static Parsed<WrittenCase> Parse(string text, ConditionWords words)
    {
        var cursor = new Cursor(text);
        if (cursor.Take("otherwise")) return cursor.Leftover() is { } left ? left : new WrittenCase(null, null);
        double? chance = null;
        if (!cursor.Take("when"))
        {
            if (char.IsAsciiLetter(cursor.PeekWord().FirstOrDefault()) && cursor.PeekWord() is not ("none" or "all"))
                return cursor.Fail($"'{cursor.Rest}' is not a case", "write a share (12 %), 'when' and a condition, both, or 'otherwise'");
            var share = Shares.Read(cursor);
            if (share.Fault is { } fault) return fault;
            chance = share.Value;
            if (cursor.IsAtEnd) return new WrittenCase(chance, null);
            if (!cursor.Take("when")) return cursor.Fail($"'{cursor.Rest}' is not understood here", "after the share may stand 'when' and a condition");
        }
        return Conditions.Read(cursor, words).Then<WrittenCase>(condition => new WrittenCase(chance, condition));
    }
}
