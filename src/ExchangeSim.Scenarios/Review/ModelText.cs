using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using NodaTime;

namespace ExchangeSim.Scenarios.Review;

/// <summary>A part of the model as a text of all its values, so that two can be compared whatever they are made of. Words for people are left out.</summary>
internal static class ModelText
{
    private static readonly string[] Words = ["Name", "Names", "Says", "Shows", "IfWrong"];

    internal static string Of(object model)
    {
        var text = new StringBuilder();
        Write(model, text);
        return text.ToString();
    }

    private static void Write(object? value, StringBuilder text)
    {
        switch (value)
        {
            case null: text.Append('-'); break;
            case string word: text.Append('"').Append(word).Append('"'); break;
            case DateTimeZone zone: text.Append(zone.Id); break;
            case double number: text.Append(number.ToString("R", CultureInfo.InvariantCulture)); break;
            case IEnumerable items: Items(items, text); break;
            case IFormattable plain when IsPlain(value.GetType()): text.Append(plain.ToString(null, CultureInfo.InvariantCulture)); break;
            case var plain when IsPlain(plain.GetType()): text.Append(plain); break;
            default: Members(value, text); break;
        }
        text.Append(' ');
    }

    private static void Items(IEnumerable items, StringBuilder text)
    {
        text.Append('[');
        foreach (var item in items) Write(item, text);
        text.Append(']');
    }

    private static void Members(object value, StringBuilder text)
    {
        text.Append(value.GetType().Name).Append('{');
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
            if (property.GetIndexParameters().Length == 0 && !Words.Contains(property.Name)) Write(property.GetValue(value), text.Append(property.Name).Append(':'));
        text.Append('}');
    }

    private static bool IsPlain(Type type) => type.IsPrimitive || type.IsEnum || type.Namespace?.StartsWith(nameof(NodaTime), StringComparison.Ordinal) == true;
}
