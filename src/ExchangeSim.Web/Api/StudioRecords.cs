using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Verifying;
using ExchangeSim.Web.Studio;

namespace ExchangeSim.Web.Api;

/// <summary>A scenario in the studio's list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Question">What it asks, or null.</param>
/// <param name="IsOwn">Whether it is one's own; else it ships with the program.</param>
/// <param name="Kept">By what id it is kept with its versions, so that it can be changed; null: it ships, or was uploaded.</param>
/// <param name="Agencies">Names of its agencies.</param>
/// <param name="Policies">How many policies can be compared.</param>
public sealed record StudioScenarioCard(string Id, string Title, string? Question, bool IsOwn, string? Kept, IReadOnlyList<string> Agencies, int Policies);

/// <summary>A study in the list, and on its own page.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Scenario">The scenario's id.</param>
/// <param name="Title">The scenario's title.</param>
/// <param name="IsComparison">Whether policies are compared; else one run was asked for.</param>
/// <param name="Policy">The policy of a run; null: as things stand.</param>
/// <param name="State">How far it is.</param>
/// <param name="Share">The share that is done, 0 to 1.</param>
/// <param name="Created">When it was asked for, milliseconds since 1970.</param>
/// <param name="Ended">When it ended, or null.</param>
public sealed record StudyCard(string Id, string Scenario, string Title, bool IsComparison, string? Policy, StudyState State, double Share, long Created, long? Ended)
{
    internal static StudyCard Of(Study study, double share) => new(study.Id, study.Scenario, study.Title, study.Request is CompareRequest, (study.Request as RunRequest)?.Policy,
        study.State, study.IsOver ? 1 : share, study.Created, study.Ended);
}

/// <summary>The studio's first page.</summary>
/// <param name="KeepsOwn">Whether this server keeps own scenarios, so that copies can be made.</param>
/// <param name="Scenarios">The scenarios, those that ship first.</param>
/// <param name="Studies">The studies, the newest first.</param>
public sealed record StudioPage(bool KeepsOwn, IReadOnlyList<StudioScenarioCard> Scenarios, IReadOnlyList<StudyCard> Studies);

/// <summary>A scenario's page.</summary>
/// <param name="Card">What the list says of it.</param>
/// <param name="Agencies">Its agencies, with the zones of their clocks and how many officers each has.</param>
/// <param name="Procedures">Names of its procedures.</param>
/// <param name="Policies">Its policies.</param>
/// <param name="Goals">What policies are judged by, as it may be written; none: the mean wait for an answer.</param>
/// <param name="Start">When a run begins, ISO 8601 in UTC.</param>
/// <param name="Days">How long a run is in days; null: until the last reply.</param>
/// <param name="Replications">How many replications a run makes.</param>
/// <param name="Text">The scenario's own text.</param>
public sealed record StudioScenarioPage(StudioScenarioCard Card, IReadOnlyList<StudioAgency> Agencies, IReadOnlyList<string> Procedures, IReadOnlyList<StudioPolicy> Policies,
    IReadOnlyList<string> Goals, DateTimeOffset Start, double? Days, int Replications, string Text);

/// <summary>An agency on a scenario's page.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">Its country (ISO 3166), or null.</param>
/// <param name="Zone">The zone of its clock.</param>
/// <param name="Officers">Its officers, all desks and shifts together.</param>
public sealed record StudioAgency(string Id, string Name, string? Country, string Zone, int Officers);

/// <summary>A policy on a scenario's page.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Says">What it means, in words.</param>
public sealed record StudioPolicy(string Id, string Says);

/// <summary>What is known of a scenario before it runs.</summary>
/// <param name="Desks">Desks with the work that is asked of them, the heaviest load first.</param>
/// <param name="Shortest">The least time in which each procedure can end with an answer.</param>
/// <param name="Warnings">What is allowed but probably not meant, each at its place.</param>
public sealed record StudioCheck(IReadOnlyList<StudioDesk> Desks, IReadOnlyList<StudioShortest> Shortest, IReadOnlyList<ProblemRow> Warnings)
{
    /// <summary>Clocks of random length that requests start.</summary>
    public IReadOnlyList<StudioClock> Clocks { get; init; } = [];
}

/// <summary>A clock of random length.</summary>
/// <param name="Procedure">Its procedure.</param>
/// <param name="Clock">The clock's id.</param>
/// <param name="MeanHours">The mean of the limits that end, in hours; null: none ends.</param>
/// <param name="NeverShare">The share of limits without end, 0 to 1.</param>
/// <param name="RanOutShare">The share of those started that run out even if nobody waits for a desk or a door, 0 to 1.</param>
public sealed record StudioClock(string Procedure, string Clock, double? MeanHours, double NeverShare, double RanOutShare);

/// <summary>A desk and its load.</summary>
/// <param name="Agency">The agency's id.</param>
/// <param name="Desk">The desk's id.</param>
/// <param name="Asked">Hours of work asked in a week.</param>
/// <param name="OnDuty">Officers' hours on duty in a week.</param>
/// <param name="Load">Asked over on duty; null: work is asked and nobody is ever on duty.</param>
public sealed record StudioDesk(string Agency, string Desk, double Asked, double OnDuty, double? Load);

/// <summary>A procedure and its shortest time.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="Hours">The least hours to an answer; null: no way leads to one.</param>
public sealed record StudioShortest(string Procedure, double? Hours);

/// <summary>A study that is asked for.</summary>
/// <param name="Scenario">The scenario's id.</param>
/// <param name="Compare">Whether policies are compared with the scenario as it stands; else one run is made.</param>
/// <param name="Policies">Of a comparison: the policies, none: all. Of a run: at most one, none: as things stand.</param>
/// <param name="Replications">How many replications; null: of a run as many as the scenario says, of a comparison as many as the precision needs.</param>
/// <param name="Seed">The seed; null: the scenario's.</param>
public sealed record StudyWanted(string Scenario, bool Compare, IReadOnlyList<string>? Policies = null, int? Replications = null, ulong? Seed = null);

/// <summary>A study's page.</summary>
/// <param name="Card">What the list says of it.</param>
/// <param name="Command">The command that does the same in a terminal.</param>
/// <param name="CommandFile">Where the command's scenario is.</param>
/// <param name="Failure">Why it could not be done, or null. Where there is an answer all the same, its files could not be written.</param>
/// <param name="Warnings">What should be known about the scenario, while it is computed.</param>
/// <param name="Answer">Its most important figures, or null.</param>
/// <param name="Files">Its files.</param>
public sealed record StudyPage(StudyCard Card, string Command, CommandFile CommandFile, string? Failure, IReadOnlyList<string> Warnings, StudyAnswer? Answer,
    IReadOnlyList<StudyFile> Files);

/// <summary>Where the scenario is that a command names.</summary>
public enum CommandFile
{
    /// <summary>It ships with the program.</summary>
    Shipped,
    /// <summary>It is the copy that the study keeps on the server's machine.</summary>
    Copy,
    /// <summary>It must be exported first.</summary>
    Export,
}

/// <summary>A file of results.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">Its size.</param>
public sealed record StudyFile(string Name, long Bytes);

/// <summary>A study that was asked for.</summary>
/// <param name="Id">Its id.</param>
public sealed record StudyMade(string Id);

/// <summary>Results made again and compared.</summary>
/// <param name="IsSame">Whether nothing differs.</param>
/// <param name="Verdict">What it came to: where nothing differs, whether all of it was made again.</param>
/// <param name="Findings">What was found, file by file.</param>
public sealed record StudyVerified(bool IsSame, Verdict Verdict, IReadOnlyList<StudyFinding> Findings);

/// <summary>What was found out about one thing.</summary>
/// <param name="What">The thing.</param>
/// <param name="IsSame">Whether it is what it should be; null: that is unknown, and nothing speaks against it.</param>
/// <param name="Says">The finding in words.</param>
public sealed record StudyFinding(string What, bool? IsSame, string Says);
