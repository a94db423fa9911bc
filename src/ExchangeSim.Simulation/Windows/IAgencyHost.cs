using ExchangeSim.Simulation.Agencies;
using ExchangeSim.Simulation.Messages;

namespace ExchangeSim.Simulation.Windows;

/// <summary>Carries the coordinator's calls to agencies and their answers back, wherever the agencies live. It knows nothing of policing and decides nothing.</summary>
public interface IAgencyHost : IDisposable
{
    /// <summary>Makes the calls of one window. Calls may run at the same time and in any order; all are answered when this returns.</summary>
    /// <param name="agencies">Indices of the agencies to call.</param>
    /// <param name="calls">Calls by agency index.</param>
    /// <param name="answers">Where to put the answers, by agency index. An answer stays valid until the agency's next call.</param>
    void Advance(ReadOnlySpan<int> agencies, AgencyCall[] calls, AgencyAnswer[] answers);

    /// <summary>Brings a message to its receiver: into its next call's inbox, or straight to the agency where that is the same.</summary>
    void Deliver(in Message message, AgencyCall next);

    /// <summary>Ends the run at a time and collects what every agency reports, by agency index.</summary>
    AgencyEnding[] Finish(long end);

    /// <summary>Writes every agency's state, by agency index.</summary>
    void Save(BinaryWriter writer);

    /// <summary>Takes every agency's state back.</summary>
    /// <param name="reader">What <see cref="Save"/> wrote.</param>
    /// <param name="answers">The agencies' last answers, as the coordinator has them. A host that has the agencies at hand puts theirs in place, for only these are sure to
    /// be.</param>
    /// <param name="isChecked">Whether the same bytes have been checked before.</param>
    /// <exception cref="InvalidDataException">It cannot be a state of these agencies.</exception>
    void Load(BinaryReader reader, AgencyAnswer[] answers, bool isChecked);
}
