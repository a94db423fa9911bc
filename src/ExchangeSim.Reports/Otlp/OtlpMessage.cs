using System.Buffers.Binary;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;

namespace ExchangeSim.Reports.Otlp;

/// <summary>What an exporter hands over, taken apart: where it goes, and the message itself, which may go there together with others and compressed.</summary>
/// <remarks>Messages of protocol buffers whose fields are lists are put together by writing one behind the other. gRPC puts five bytes before each: whether it is compressed, and
/// its length.</remarks>
internal sealed class OtlpMessage
{
    private const int FrameLength = 5;
    private const string Grpc = "application/grpc", Gzip = "gzip";

    private readonly HttpMethod _method;
    private readonly Uri? _address;
    private readonly Version _version;
    private readonly HttpVersionPolicy _policy;
    private readonly (string Name, string Value)[] _headers;

    /// <summary>Takes a request apart; its content belongs to the exporter and is copied.</summary>
    internal OtlpMessage(HttpRequestMessage request)
    {
        using var content = new MemoryStream();
        request.Content?.CopyToAsync(content).GetAwaiter().GetResult(); // it is in memory
        (_method, _address, _version, _policy) = (request.Method, request.RequestUri, request.Version, request.VersionPolicy);
        _headers = [.. request.Headers.NonValidated.SelectMany(header => header.Value.Select(value => (header.Key, value)))];
        IsGrpc = request.Content?.Headers.ContentType?.MediaType == Grpc;
        Body = content.ToArray()[(IsGrpc ? FrameLength : 0)..];
    }

    /// <summary>The message in protocol buffers.</summary>
    internal byte[] Body { get; }

    private bool IsGrpc { get; }

    /// <summary>A request that goes where the other went, with the same headers.</summary>
    internal HttpRequestMessage Request(byte[] body, bool isCompressed)
    {
        var request = new HttpRequestMessage(_method, _address) { Version = _version, VersionPolicy = _policy };
        foreach (var (name, value) in _headers) request.Headers.TryAddWithoutValidation(name, value);
        var written = isCompressed ? Compressed(body) : body;
        request.Content = new ByteArrayContent(IsGrpc ? Framed(written, isCompressed) : written);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(IsGrpc ? Grpc : "application/x-protobuf");
        if (!isCompressed) return request;
        if (IsGrpc) request.Headers.TryAddWithoutValidation("grpc-encoding", Gzip);
        else request.Content.Headers.ContentEncoding.Add(Gzip);
        return request;
    }

    /// <summary>What the exporter hears when its message was taken and is on its way.</summary>
    internal HttpResponseMessage Taken()
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Version = _version, Content = new ByteArrayContent(IsGrpc ? new byte[FrameLength] : []) };
        if (IsGrpc) response.TrailingHeaders.Add("grpc-status", "0");
        return response;
    }

    private static byte[] Compressed(byte[] body)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest)) gzip.Write(body);
        return stream.ToArray();
    }

    private static byte[] Framed(byte[] message, bool isCompressed)
    {
        var framed = new byte[FrameLength + message.Length];
        framed[0] = isCompressed ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt32BigEndian(framed.AsSpan(1), message.Length);
        message.CopyTo(framed, FrameLength);
        return framed;
    }
}
