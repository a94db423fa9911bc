using ExchangeSim.Exercises.Commands;

namespace ExchangeSim.Exercises.Rooms;

/// <summary>A stretch of time in which a person sat at a seat. A seat that was only tried in the lobby, and left before the clock started, is none: nothing was played
/// there.</summary>
/// <param name="Seat">The seat, by id.</param>
/// <param name="From">From when, simulated milliseconds.</param>
/// <param name="Until">Until when; null: to the end of the log.</param>
public sealed record Sitting(string Seat, long From, long? Until)
{
    /// <summary>Whether the person sat there at a time.</summary>
    public bool Covers(long time) => From <= time && !(time > Until);
}

/// <summary>A person who took part, whether or not they are still in the room. Who was taken out and comes in again is one person: by the browser, which keeps its id, or by the
/// name, which nobody else in the room had meanwhile.</summary>
/// <param name="Participant">Id of the person; of several, the first.</param>
/// <param name="Name">What the others call them.</param>
/// <param name="Joined">When they first came in, milliseconds since 1970.</param>
/// <param name="Left">When they were taken out, milliseconds since 1970; null: they are still there.</param>
/// <param name="Sittings">Where they sat, in order.</param>
public sealed record Attendance(string Participant, string Name, long Joined, long? Left, IReadOnlyList<Sitting> Sittings)
{
    private IReadOnlyList<string> _ids = [];

    /// <summary>Whether an id is the person's: each browser by which they came in has one.</summary>
    public bool Is(string? id) => id is not null && _ids.Contains(id);

    /// <summary>Who took part in a room, in the order in which they first came in; from its log.</summary>
    public static IReadOnlyList<Attendance> In(Room room) => In(room, new Walk(byName: true));

    /// <summary>What a browser took part in, and nothing that another did under the same name: a name can be anybody's. Null: it did not.</summary>
    public static Attendance? OfBrowser(Room room, string id) => In(room, new Walk(byName: false)).FirstOrDefault(one => one.Is(id));

    private static IReadOnlyList<Attendance> In(Room room, Walk walk)
    {
        foreach (var entry in room.Entries)
            switch (entry.Command)
            {
                case JoinRoom join: walk.Enter(join.Participant, PersonName.Shown(join.Name), entry.Real); break;
                case TakeSeat take: walk.Sit(take.Participant, take.Seat, entry.At); break;
                case HandOver hand: walk.Sit(hand.Participant, hand.Seat, entry.At); break;
                case LeaveSeat leave: walk.Stand(leave.Participant, entry.At); break;
                case RemovePerson remove: walk.Remove(remove.Participant, entry.At, entry.Real); break;
                case StartClock: walk.HasBegun = true; break;
                default: break; // nobody moves
            }
        return [.. walk.People.Select(person => new Attendance(person.Ids[0], person.Name, person.Joined, person.Left, person.Sittings) { _ids = person.Ids })];
    }

    private sealed class Person(string id, long joined)
    {
        internal List<string> Ids { get; } = [id];
        internal long Joined => joined;
        internal string Name { get; set; } = "";
        internal bool IsHere => Left is null;
        internal long? Left { get; set; }
        internal List<Sitting> Sittings { get; } = [];
        internal bool SitsAt(string seat) => Sittings is [.., { Until: null } last] && last.Seat == seat;
    }

    private sealed class Walk(bool byName)
    {
        internal List<Person> People { get; } = [];
        internal bool HasBegun { get; set; }

        internal void Enter(string id, string name, long real)
        {
            var known = Find(id);
            var called = PersonName.Unique(name, [.. People.Where(one => one.IsHere && one != known).Select(one => one.Name)]);
            if ((known ?? (byName ? Gone(called) : null)) is not { } person) People.Add(person = new Person(id, real));
            if (!person.Ids.Contains(id)) person.Ids.Add(id);
            person.Name = called;
            person.Left = null;
        }

        internal void Sit(string id, string seat, long at)
        {
            var person = Find(id)!;
            foreach (var other in People.Where(one => one.SitsAt(seat) && one != person)) Close(other, at);
            if (person.SitsAt(seat)) return;
            Close(person, at);
            person.Sittings.Add(new Sitting(seat, at, null));
        }

        internal void Stand(string id, long at) => Close(Find(id)!, at);

        internal void Remove(string id, long at, long real)
        {
            Stand(id, at);
            Find(id)!.Left = real;
        }

        private Person? Find(string id) => People.FirstOrDefault(one => one.Ids.Contains(id));

        // Only who was taken out is gone: of two people of one name who are there, each has their own.
        private Person? Gone(string name) => People.FirstOrDefault(one => !one.IsHere && one.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

        private void Close(Person person, long at)
        {
            if (person.Sittings is not [.., { Until: null } last]) return;
            if (HasBegun) person.Sittings[^1] = last with { Until = at };
            else person.Sittings.RemoveAt(person.Sittings.Count - 1);
        }
    }
}
