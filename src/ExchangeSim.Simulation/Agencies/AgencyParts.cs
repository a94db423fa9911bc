using ExchangeSim.Simulation.Agencies.Checks;
using ExchangeSim.Simulation.Agencies.State;
using ExchangeSim.Simulation.Live;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>The parts of an agency: each owns its state and knows the others that it hands requests to.</summary>
internal sealed class AgencyParts
{
    internal AgencyParts(AgencyContext context, RunSettings settings)
    {
        Sent = new SentRegister(settings.Live.Count > 0);
        (Gates, Injects) = (new ChannelGates(context.Scenario, context.Plan), new InjectBook(context.Scenario));
        Path = new RequestPath(context);
        Work = new WorkAtDesks(context, Path);
        (DeskOrders, Periods) = (new DeskOrders(context, Work), new DeskPeriods(context, Work));
        Sender = new MessageSender(context, Gates, Sent);
        var children = new Children(context);
        Forks = new Forks(context, Path, children);
        Consultations = new Consultations(context, Path, children, Sender);
        Gatherings = new Gatherings(context, Path);
        People = new AwaitedPeople(context, Path, Work, LiveDeskPlan.Of(context.Scenario, context.Index, settings.Live));
        Interruptions = new Interruptions(context, Work, Forks, Gatherings, People);
        Clocks = new RequestClocks(context, Path, Interruptions, Work);
        Ends = new RequestEnds(context);
        Demand = new DemandSource(context, Path, settings.Traced);
        Opening = new OpeningRequests(context, this);
        (Notices, Receiver) = (new Notices(context, this), new MessageReceiver(context, this));
        (InjectEffects, PeoplesOrders) = (new InjectEffects(context, this), new PeoplesOrders(context, this));
        Path.Lead(this);
        Forks.Lead(this);
    }

    // What is kept.
    internal SentRegister Sent { get; }
    internal ChannelGates Gates { get; }
    internal InjectBook Injects { get; }
    internal OrderBook Orders { get; } = new();

    // Requests on their way.
    internal DemandSource Demand { get; }
    internal OpeningRequests Opening { get; }
    internal RequestPath Path { get; }
    internal RequestClocks Clocks { get; }
    internal RequestEnds Ends { get; }
    internal Interruptions Interruptions { get; }
    internal Forks Forks { get; }
    internal Consultations Consultations { get; }
    internal Gatherings Gatherings { get; }

    // Desks, messages, people.
    internal WorkAtDesks Work { get; }
    internal DeskOrders DeskOrders { get; }
    internal DeskPeriods Periods { get; }
    internal MessageSender Sender { get; }
    internal MessageReceiver Receiver { get; }
    internal Notices Notices { get; }
    internal AwaitedPeople People { get; }
    internal InjectEffects InjectEffects { get; }
    internal PeoplesOrders PeoplesOrders { get; }

    internal void Save(BinaryWriter writer)
    {
        Gates.Save(writer);
        Demand.Save(writer);
        Gatherings.Save(writer);
        Orders.Save(writer);
        Injects.Save(writer);
        Notices.Save(writer);
        Sent.Save(writer);
        Ends.Stock.Save(writer);
    }

    internal void Load(BinaryReader reader, OrderCheck check)
    {
        Gates.Load(reader);
        Demand.Load(reader);
        Gatherings.Load(reader);
        Orders.Load(reader, check);
        Injects.Load(reader, check);
        Notices.Load(reader);
        Sent.Load(reader, check);
        Ends.Stock.Load(reader);
    }
}
