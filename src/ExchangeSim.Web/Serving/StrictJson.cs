using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ExchangeSim.Web.Serving;

/// <summary>Takes nothing for what it is not: the reader of JSON lets nulls into lists whose items are never null, and gives up over what does not say its kind.</summary>
internal static class StrictJson
{
    internal static void Add(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        if (type.Type.IsAbstract && type.PolymorphismOptions is { } kinds)
            type.CreateObject = () => throw new JsonException($"'{kinds.TypeDiscriminatorPropertyName}' is missing, which says what it is");
        PropertyInfo[] filled = [.. type.Type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(HasItemsThatAreNeverNull)];
        if (filled.Length > 0) type.OnDeserialized = read => Check(read, filled);
    }

    private static bool HasItemsThatAreNeverNull(PropertyInfo property)
    {
        if (property.PropertyType == typeof(string) || !property.PropertyType.IsAssignableTo(typeof(IEnumerable)) || property.GetIndexParameters().Length > 0) return false;
        var known = new NullabilityInfoContext().Create(property);
        var item = known.ElementType ?? known.GenericTypeArguments.LastOrDefault();
        return item is { ReadState: NullabilityState.NotNull, Type.IsValueType: false };
    }

    private static void Check(object read, PropertyInfo[] filled)
    {
        foreach (var property in filled)
            if (property.GetValue(read) is IEnumerable items && ((items as IDictionary)?.Values ?? items).Cast<object?>().Any(item => item is null))
                throw new JsonException($"null stands among the items of '{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}'");
    }
}
