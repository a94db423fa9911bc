namespace ExchangeSim.Application.Results;

/// <summary>Where the results of a request go besides its answer. None of it changes a figure.</summary>
public sealed record OutputTargets
{
    /// <summary>Nowhere.</summary>
    public static OutputTargets None { get; } = new();

    /// <summary>The folder for every figure, with a manifest; null: none.</summary>
    public string? Folder { get; init; }
    /// <summary>The file for a report by itself, as HTML, PDF or DOCX by its ending; null: none.</summary>
    public string? Report { get; init; }
    /// <summary>The folder for each chart of the report as SVG and PNG; null: none.</summary>
    public string? Charts { get; init; }
    /// <summary>The OTLP endpoint that receives each request of the first replication as a trace; null: none.</summary>
    public string? Otlp { get; init; }
    /// <summary>How the endpoint is spoken to, "grpc" or "http/protobuf"; null: by its port.</summary>
    public string? OtlpProtocol { get; init; }
    /// <summary>Whether replications that an interrupted comparison or sweep left in the folder are dropped; otherwise the same one continues from them.</summary>
    public bool Fresh { get; init; }
}
