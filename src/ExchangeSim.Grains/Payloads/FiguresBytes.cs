using System.Text.Json;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Agencies;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Messages;

namespace ExchangeSim.Grains.Payloads;

/// <summary>What agencies and runs report at their end, as bytes. It happens once in a run, so the records travel as JSON, which carries whatever is added to them.</summary>
internal static class FiguresBytes
{
    private static readonly JsonSerializerOptions Strict = new() { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    internal static void Write(this BinaryWriter writer, AgencyEnding ending)
    {
        writer.WriteAll<ClosedRequest>(ending.Open.ToArray());
        writer.WriteAll<TraceSegment>(ending.Trace.ToArray());
        writer.WriteBytes(JsonSerializer.SerializeToUtf8Bytes(ending with { Open = [], Trace = [] }));
    }

    internal static AgencyEnding ReadEnding(this BinaryReader reader)
    {
        var (open, trace) = (reader.ReadAll<ClosedRequest>(), reader.ReadAll<TraceSegment>());
        return (JsonSerializer.Deserialize<AgencyEnding>(reader.ReadBytes(), Strict) ?? throw new JsonException("nothing")) with { Open = open, Trace = trace };
    }

    internal static void Write(this BinaryWriter writer, RunResult result) => writer.WriteBytes(JsonSerializer.SerializeToUtf8Bytes(result));

    internal static RunResult ReadResult(this BinaryReader reader) => JsonSerializer.Deserialize<RunResult>(reader.ReadBytes(), Strict) ?? throw new JsonException("nothing");
}
