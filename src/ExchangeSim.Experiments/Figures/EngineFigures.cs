namespace ExchangeSim.Experiments.Figures;

/// <summary>How the machine fared; the only figures that differ from one run to the next. Measured by the caller: this project knows no clock.</summary>
/// <param name="Threads">Threads used, ≥ 1.</param>
/// <param name="Seconds">Wall-clock seconds of the runs, without reading the scenario.</param>
/// <param name="RequestsPerSecond">Requests sent per wall-clock second.</param>
/// <param name="EventsPerSecond">Events handled per wall-clock second.</param>
/// <param name="PeakMemoryMiB">Peak working set of the process, MiB.</param>
/// <param name="Events">Events handled, all replications.</param>
/// <param name="Windows">Windows of the protocol, all replications.</param>
public sealed record EngineFigures(int Threads, double Seconds, double RequestsPerSecond, double EventsPerSecond, double PeakMemoryMiB, long Events, long Windows);
