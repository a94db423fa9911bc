using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Simulation.Tests.Oracle;

/// <summary>The random amounts of a run, under the keys that the engine gives them, so that both meet the same amounts of work. Nothing else is shared with the engine.</summary>
/// <remarks>
/// A draw is named by an entity (64 bits), a purpose (32 bits) and an index.
/// <list type="bullet">
/// <item>The entity of a listed request is the hash of <c>request/ID</c>; of the n-th arrival of a demand stream the mix of the stream's key (demand and origin combined) plus
/// n; of the i-th further request of
/// a batch the mix of the arrival's key plus i. A branch has its request's key, combined with the number of the fork's visit from the second on. A nested request has its
/// parent's key, changed by the
/// consulting step's purpose and visit, combined with the hash of the agency asked.</item>
/// <item>The purpose of a step is the hash of <c>PROCEDURE/STEP</c>, of a fact that of <c>PROCEDURE/fact/FACT</c>, of a channel that of <c>channel/CHANNEL</c>, cut to 32
/// bits.</item>
/// <item>The index is the number of the visit to the step, from 0.</item>
/// </list>
/// </remarks>
internal sealed class KeyedDraws(ulong seed, int replication)
{
    private const uint Arrival = 0x61727269, Kind = 0x6B696E64, Year = 0x79656172, Exact = 0x65786163,
        Age = 0x61676500, Transit = 0x7472616E, Loss = 0x72657669, Answer = 0x616E7377, Clock = 0x636C6F63, Leave = 0x6C656176;

    private readonly Draws _draws = new(seed, replication);

    internal static ulong KeyOf(string listedRequest) => StableHash.Of($"request/{listedRequest}");

    internal static ulong KeyOf(Demand demand, string origin) => StableHash.Combine(StableHash.Of(demand.Id), StableHash.Of(origin));

    internal static ulong KeyOf(ulong arrival, long numberInBatch) => numberInBatch == 0 ? arrival : StableHash.Mix(arrival + (ulong)numberInBatch);

    /// <summary>A branch: the fork's first visit leaves the key as it is, and so does a branch that shares no step with another, or is the first.</summary>
    internal static ulong KeyOfBranch(ulong parent, uint visit, int sharing)
    {
        var key = visit == 0 ? parent : StableHash.Combine(parent, visit);
        return sharing == 0 ? key : StableHash.Mix(key + (ulong)sharing);
    }

    internal static ulong KeyOfNested(ulong parent, Procedure procedure, Step step, uint visit, string agency) =>
        StableHash.Combine(parent ^ PurposeOf(procedure, step) ^ ((ulong)visit << 32), StableHash.Of(agency));

    internal static ulong AfterManyVisits(ulong key) => StableHash.Mix(key);

    /// <summary>The n-th arrival of a stream, n from 1: the demand that gathers before it (exponential, mean 1) and what its request or requests are.</summary>
    internal Drawn ArrivalOf(ulong stream, long number)
    {
        var key = StableHash.Mix(stream + (ulong)number);
        var (arrival, kind) = (_draws.Of(key, Arrival, 0), _draws.Of(key, Kind, 0));
        return new Drawn(key, -Math.Log(arrival.First), arrival.Third, arrival.Fourth, kind.First, kind.Second);
    }

    /// <summary>What a calendar year brings a stream whose rate varies, as a factor.</summary>
    internal double YearOf(Demand demand, string origin, int year) =>
        new Sampler(new Gamma(1, demand.YearlyCv)).Draw(_draws, StableHash.Combine(KeyOf(demand, origin), (ulong)year), Year, 0);

    /// <summary>Where one of an exact number lies in its period: a number in (0, 1).</summary>
    internal double ExactOf(Demand demand, string origin, NodaTime.LocalDate first, long number) =>
        _draws.Of(StableHash.Mix(StableHash.Combine(KeyOf(demand, origin), StableHash.Of(NodaTime.Text.LocalDatePattern.Iso.Format(first))) + (ulong)number), Exact, 0).First;

    /// <summary>Whether a shift has one officer more on leave in a week: a number in (0, 1).</summary>
    internal double LeaveOf(Agency agency, Desk desk, Shift shift, int week) => _draws.Of(StableHash.Of($"{agency.Id}/{desk.Id}/{shift.Id}"), Leave, (uint)week).First;

    internal static ulong KeyOf(OpeningStock stock, StockOfPair pair, long number) => StableHash.Mix(StableHash.Combine(StableHash.Of($"open-at-start/{stock.Id}"),
        StableHash.Combine(StableHash.Of(pair.Origin), StableHash.Of(pair.Destination))) + (ulong)number);

    /// <summary>Of a request that is open at the start: how old it is, at least two milliseconds, at most a century; and numbers for its crime area and urgency.</summary>
    internal (long Age, double Crime, double Urgency) OldOf(ulong key, Distribution age) =>
        ((long)Math.Clamp(Math.Round(Draw(age, key, Age, 0)), 2, 100 * 365 * 86_400_000.0), _draws.Of(key, Arrival, 0).Fourth, _draws.Of(key, Kind, 0).First);

    /// <summary>A length for a step, in whole milliseconds, at least one.</summary>
    internal long LengthOf(Distribution distribution, ulong key, Procedure procedure, Step step, uint visit) => Whole(Draw(distribution, key, PurposeOf(procedure, step), visit));

    /// <summary>How long a clock runs that a step starts: its purpose is the step's, changed by one of its own.</summary>
    internal long ClockOf(Distribution law, ulong key, Procedure procedure, Step step, uint visit) => Whole(Draw(law, key, PurposeOf(procedure, step) ^ Clock, visit));

    /// <summary>How long one runs that has run already at the start: the first draw that is longer, under the purpose <c>PROCEDURE/clock/CLOCK</c>.</summary>
    internal long ClockLongerThan(long age, Clock clock, ulong key, Procedure procedure) => Enumerable.Range(0, 10_000)
        .Select(i => Whole(Draw(clock.Drawn!, key, (uint)StableHash.Of($"{procedure.Id}/clock/{clock.Id}"), (uint)i))).FirstOrDefault(length => length > age, age);

    /// <summary>A number in (0, 1) for a decision.</summary>
    internal double NumberOf(ulong key, Procedure procedure, Step step, uint visit) => _draws.Of(key, PurposeOf(procedure, step), visit).First;

    internal bool FactHolds(ulong key, Procedure procedure, Fact fact) => _draws.Of(key, PurposeOf(procedure, fact), 0).First < fact.Probability!.Value;

    internal double LengthOf(ulong key, Procedure procedure, Fact fact) => Draw(fact.Length!, key, PurposeOf(procedure, fact), 0);

    /// <summary>What becomes of a message that a step sends: how often it is lost, how long it is under way and reviewed once it gets through.</summary>
    internal (int Losses, long UnderWay) MessageOf(Channel channel, Distribution delay, ulong key, Procedure procedure, Step step, uint visit, bool isAnswer)
    {
        var purpose = PurposeOf(procedure, step) ^ (isAnswer ? Answer : 0);
        var time = Math.Max(Math.Max(1, (long)Math.Floor(delay.Minimum)), Whole(Draw(delay, key, purpose ^ Transit, visit)));
        var losses = 0;
        while (_draws.Of(key, (purpose ^ Loss) + (uint)losses, visit).First < channel.Loss) losses++;
        if (channel.Review is { } review && _draws.Of(key, purpose ^ Loss ^ (uint)StableHash.Of($"channel/{channel.Id}"), visit).Second < channel.ReviewShare)
            time += (long)Math.Round(Math.Min(Draw(review, key, purpose ^ Loss ^ Transit, visit), Never.Milliseconds));
        return (losses, time);
    }

    private static uint PurposeOf(Procedure procedure, Step step) => (uint)StableHash.Of($"{procedure.Id}/{step.Id}");

    private static uint PurposeOf(Procedure procedure, Fact fact) => (uint)StableHash.Of($"{procedure.Id}/fact/{fact.Id}");

    private double Draw(Distribution distribution, ulong key, uint purpose, uint index) => new Sampler(distribution).Draw(_draws, key, purpose, index);

    private static long Whole(double milliseconds) => Math.Max(1, (long)(Math.Min(milliseconds, Never.Milliseconds) + 0.5));
}

/// <summary>An arrival as drawn: numbers in (0, 1) choose its destination, crime area, urgency and size.</summary>
internal sealed record Drawn(ulong Key, double Amount, double Destination, double Crime, double Urgency, double Size);
