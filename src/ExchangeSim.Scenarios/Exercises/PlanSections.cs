using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Exercises;

/// <summary>The names that a plan may use: those of its scenario's sections, and of its own. Where the scenario could not be read nothing is unknown.</summary>
internal static class PlanSections
{
    private static readonly Spot Nowhere = new("", 1, 1);
    // Names of the plan's own sections that its other sections refer to.
    private static readonly string[] Own = ["seats", "leads"];

    internal static Names Agencies(Scenario? scenario) => scenario is null ? Names.Any : new Names([.. scenario.Agencies.Select(agency => agency.Id)]);

    internal static Mapping Of(Mapping plan, Scenario? scenario) => new(Nowhere,
    [
        Section("agencies", scenario?.Agencies.Select(agency => agency.Id)), Section("procedures", scenario?.Procedures.Select(procedure => procedure.Id)),
        Section("crimes", scenario?.Crimes.Select(crime => crime.Id)), Section("requests", scenario?.Requests.Select(request => request.Id)),
        Section("channels", scenario?.Channels.Select(channel => channel.Id)), Section("scenario-injects", scenario?.Injects.Select(inject => inject.Id)),
        Section("bases", scenario?.Instruments.Select(instrument => instrument.Id).Append(RightRequest.Reciprocity).Append(RightRequest.PolicePractice)),
        Section("fields", FormFields.All),
        .. Own.Select(section => plan[section]).OfType<Entry>(),
    ]);

    private static Entry Section(string section, IEnumerable<string>? names) => new(section, Nowhere, names is null ? new Scalar(Nowhere, "unread", null)
        : new Mapping(Nowhere, [.. names.Select(name => new Entry(name, Nowhere, new Scalar(Nowhere, "", null, isEmpty: true)))]));
}
