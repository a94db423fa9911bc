using System.Text.Json;

namespace ExchangeSim.Web.Serving;

/// <summary>The interface writes JSON as rooms and logs do.</summary>
internal static class JsonSettings
{
    internal static void Copy(JsonSerializerOptions from, JsonSerializerOptions to)
    {
        foreach (var converter in from.Converters) to.Converters.Add(converter);
        (to.Encoder, to.DefaultIgnoreCondition) = (from.Encoder, from.DefaultIgnoreCondition);
        to.RespectNullableAnnotations = from.RespectNullableAnnotations;
        to.RespectRequiredConstructorParameters = from.RespectRequiredConstructorParameters;
        to.AllowOutOfOrderMetadataProperties = from.AllowOutOfOrderMetadataProperties;
    }
}
