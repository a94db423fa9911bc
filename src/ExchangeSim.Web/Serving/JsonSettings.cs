using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ExchangeSim.Web.Serving;

/// <summary>The interface writes JSON as rooms and logs do.</summary>
internal static class JsonSettings
{
    internal static void Copy(JsonSerializerOptions from, JsonSerializerOptions to)
    {
        to.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { StrictJson.Add } };
        foreach (var converter in from.Converters) to.Converters.Add(converter);
        (to.Encoder, to.DefaultIgnoreCondition) = (from.Encoder, from.DefaultIgnoreCondition);
        to.RespectNullableAnnotations = from.RespectNullableAnnotations;
        to.RespectRequiredConstructorParameters = from.RespectRequiredConstructorParameters;
        to.AllowOutOfOrderMetadataProperties = from.AllowOutOfOrderMetadataProperties;
    }
}
