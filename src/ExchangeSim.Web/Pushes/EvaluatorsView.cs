using System.Text.Json.Nodes;
using ExchangeSim.Exercises.Logs;

namespace ExchangeSim.Web.Pushes;

/// <summary>A room as an evaluator sees it.</summary>
internal static class EvaluatorsView
{
    /// <summary>The instructor's view without the notes that are the instructor's own.</summary>
    internal static string Of(string instructorsView)
    {
        var tree = JsonNode.Parse(instructorsView)!;
        tree["notes"] = new JsonArray();
        return tree.ToJsonString(RoomLog.Json);
    }
}
