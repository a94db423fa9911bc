using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;

namespace ExchangeSim.Application.Verifying;

/// <summary>Verifies folders of results.</summary>
/// <param name="context">What the request works with; its texts are not used, because the folder has them.</param>
public sealed class VerifyService(RequestContext context)
{
    /// <summary>Makes the results again and compares.</summary>
    /// <exception cref="InvalidRequestException">The folder has no manifest, or a damaged one, or lacks a text.</exception>
    public Verification Verify(VerifyRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Folder)) throw new InvalidRequestException("the folder has no name; name one that --out wrote");
        try
        {
            var verification = new Verification(request.Folder, Manifest.Read(request.Folder));
            verification.Run(context);
            return verification;
        }
        catch (InvalidDataException unusable)
        {
            throw new InvalidRequestException(unusable.Message);
        }
    }
}
