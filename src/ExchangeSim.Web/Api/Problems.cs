using Microsoft.AspNetCore.Http.HttpResults;

namespace ExchangeSim.Web.Api;

/// <summary>What is wrong with what was sent, by field; pages say it in words.</summary>
internal static class Problems
{
    internal static ValidationProblem Of(string field, string code) => TypedResults.ValidationProblem(new Dictionary<string, string[]> { [field] = [code] });
}
